import { or, ownBy, role } from '../../src/access/predicates'
import { positionFields } from '../../src/fields/position-fields'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'

/** A customer's address book. Orders keep a copy, so editing an address never rewrites history. */
export const Addresses = defineCollection({
  slug: 'addresses',
  labels: { singular: { en: 'Address', fr: 'Adresse' }, plural: { en: 'Addresses', fr: 'Adresses' } },
  admin: {
    group: GROUPS.people,
    hidden: shownTo('admin', 'support'),
    components: READ_ONLY_PAGE,
    useAsTitle: 'line1',
    defaultColumns: ['user', 'label', 'line1', 'city'],
  },
  access: { ...COMMAND_OWNED, read: or(role('admin', 'support'), ownBy('user')) },
  fields: [
    {
      name: 'user',
      label: { en: 'User', fr: 'Utilisateur' },
      type: 'relationship',
      relationTo: 'users',
      required: true,
      maxDepth: 0,
    },
    { name: 'label', label: { en: 'Label', fr: 'Libellé' }, type: 'text' },
    { name: 'line1', label: { en: 'Address', fr: 'Adresse' }, type: 'text', required: true },
    { name: 'city', label: { en: 'City', fr: 'Ville' }, type: 'text', required: true },
    { name: 'quarter', label: { en: 'Quarter', fr: 'Quartier' }, type: 'text' },
    { name: 'region', label: { en: 'State', fr: 'État ou province' }, type: 'text' },
    { name: 'postalCode', label: { en: 'Postal code', fr: 'Code postal' }, type: 'text' },
    { name: 'landmark', label: { en: 'Landmark', fr: 'Point de repère' }, type: 'text' },
    { name: 'instructions', label: { en: 'Instructions', fr: 'Indications' }, type: 'textarea' },
    positionFields,
  ],
})
