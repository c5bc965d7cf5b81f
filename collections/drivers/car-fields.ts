import type { Field } from 'payload'

/** What a manifest names of the vehicle and of who drives it (CMP-5). */
export const carFields: Field[] = [
  {
    type: 'collapsible',
    label: { en: 'On manifests', fr: 'Sur les manifestes' },
    admin: {
      initCollapsed: true,
      description: {
        en: 'Without these nobody carries what a state traces. The number of the driving licence comes from the driver’s papers.',
        fr: 'Sans eux, nul ne porte ce qu’un État trace. Le numéro du permis vient des pièces du livreur.',
      },
    },
    fields: [
      { name: 'employeeNumber', label: { en: 'Employee number', fr: 'Matricule' }, type: 'text', maxLength: 40 },
      {
        type: 'row',
        fields: [
          { name: 'vehicleMake', label: { en: 'Make', fr: 'Marque' }, type: 'text', maxLength: 40 },
          { name: 'vehicleModel', label: { en: 'Model', fr: 'Modèle' }, type: 'text', maxLength: 40 },
          { name: 'vehiclePlate', label: { en: 'Licence plate', fr: 'Immatriculation' }, type: 'text', maxLength: 15 },
        ],
      },
    ],
  },
]
