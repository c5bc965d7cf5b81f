import { everybody, nobody, role } from '../../src/access/predicates'
import { areaField } from '../../src/fields/area-field'
import { marketField } from '../../src/fields/place-fields'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { shownTo } from '../shown-to'

/** Where a market delivers (MKT-2): all its areas together, less those that it leaves out. Decided by `src/domain/areas`. */
export const Areas = defineCollection({
  slug: 'areas',
  labels: {
    singular: { en: 'Service area', fr: 'Zone desservie' },
    plural: { en: 'Service areas', fr: 'Zones desservies' },
  },
  admin: {
    group: GROUPS.settings,
    hidden: shownTo('admin'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'market', 'excluded', 'active'],
    listSearchableFields: ['name'],
  },
  access: { read: everybody, create: role('admin'), update: role('admin'), delete: nobody },
  fields: [
    { name: 'name', label: { en: 'Name', fr: 'Nom' }, type: 'text', required: true, localized: true },
    marketField,
    areaField,
    {
      name: 'excluded',
      label: { en: 'Left out: no delivery here', fr: 'Exclue : pas de livraison ici' },
      type: 'checkbox',
      required: true,
      defaultValue: false,
      admin: { position: 'sidebar' },
    },
    {
      name: 'active',
      label: { en: 'Counts', fr: 'En vigueur' },
      type: 'checkbox',
      required: true,
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
  ],
})
