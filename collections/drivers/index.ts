import { driverEndpoints } from '../../endpoints/drivers'
import { nobody, or, ownBy, role } from '../../src/access/predicates'
import { marketField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { shownTo } from '../shown-to'
import { carFields } from './car-fields'
import { DRIVER_STAGE_LABELS, VEHICLE_LABELS } from './labels'
import { QUALIFICATION_FIELDS, qualificationFields } from './qualification-fields'

/** The working side of a user who drives: vehicle, shift and qualifications. Live positions are kept in `driver_positions`. */
export const Drivers = defineCollection({
  slug: 'drivers',
  labels: { singular: { en: 'Driver', fr: 'Livreur' }, plural: { en: 'Drivers', fr: 'Livreurs' } },
  admin: {
    group: GROUPS.people,
    hidden: shownTo('admin', 'support', 'compliance'),
    useAsTitle: 'displayName',
    defaultColumns: ['displayName', 'market', 'vehicle', 'stage', 'online', 'active'],
  },
  // A time says nothing without its market.
  forceSelect: { market: true },
  access: {
    read: or(role('admin', 'support', 'compliance'), ownBy('user')),
    create: role('admin'),
    update: role('admin'),
    delete: nobody,
  },
  endpoints: driverEndpoints,
  locked: { always: ['stage', 'online', 'onlineSince', 'idleSince', ...QUALIFICATION_FIELDS] },
  fields: [
    { name: 'displayName', label: { en: 'Name shown', fr: 'Nom affiché' }, type: 'text', required: true },
    {
      name: 'user',
      label: { en: 'User', fr: 'Utilisateur' },
      type: 'relationship',
      relationTo: 'users',
      required: true,
      unique: true,
      maxDepth: 0,
    },
    marketField,
    {
      name: 'vehicle',
      label: { en: 'Vehicle', fr: 'Véhicule' },
      type: 'select',
      required: true,
      defaultValue: 'motorcycle',
      options: selectOptions(VEHICLE_LABELS),
    },
    {
      name: 'stage',
      label: { en: 'Stage', fr: 'Étape' },
      type: 'select',
      required: true,
      // Whom an administrator enters by hand drives on his word; whoever applies begins at the beginning (src/commands/drivers/apply-to-drive.ts).
      defaultValue: 'active',
      options: selectOptions(DRIVER_STAGE_LABELS),
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'active',
      label: { en: 'May drive', fr: 'Peut livrer' },
      type: 'checkbox',
      required: true,
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'online',
      label: { en: 'Online', fr: 'En ligne' },
      type: 'checkbox',
      required: true,
      defaultValue: false,
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'onlineSince',
      label: { en: 'Online since', fr: 'En ligne depuis' },
      type: 'date',
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'idleSince',
      label: { en: 'Free since', fr: 'Libre depuis' },
      type: 'date',
      admin: { position: 'sidebar', readOnly: true },
    },
    ...carFields,
    ...qualificationFields,
  ],
})
