import { traceDifferenceEndpoints } from '../../endpoints/track-and-trace'
import { or, ownRestaurants, role } from '../../src/access/predicates'
import { marketField, restaurantField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { statusField } from '../../src/fields/status-field'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { READ_ONLY_PAGE } from '../read-only-page'
import { DIFFERENCE_KIND_LABELS, DIFFERENCE_STATUS_LABELS } from './labels'

/** Where a state’s list is not ours, until a person has solved it or a later comparison finds it no more (CMP-5). */
export const TraceDifferences = defineCollection({
  slug: 'trace-differences',
  labels: {
    singular: { en: 'Track-and-trace difference', fr: 'Écart de traçabilité' },
    plural: { en: 'Track-and-trace differences', fr: 'Écarts de traçabilité' },
  },
  admin: { hidden: true, components: READ_ONLY_PAGE },
  forceSelect: { market: true },
  defaultSort: '-createdAt',
  access: { ...COMMAND_OWNED, read: or(role('admin', 'compliance'), ownRestaurants('restaurant')) },
  endpoints: traceDifferenceEndpoints,
  indexes: [{ fields: ['restaurant', 'kind', 'subject'], unique: true }],
  fields: [
    marketField,
    restaurantField,
    {
      name: 'kind',
      label: { en: 'What', fr: 'Quoi' },
      type: 'select',
      required: true,
      options: selectOptions(DIFFERENCE_KIND_LABELS),
    },
    statusField(DIFFERENCE_STATUS_LABELS),
    // A delivery’s reference, or a package’s tag.
    { name: 'subject', label: { en: 'About', fr: 'Objet' }, type: 'text', required: true },
    { name: 'order', label: { en: 'Order', fr: 'Commande' }, type: 'relationship', relationTo: 'orders', maxDepth: 1 },
    { name: 'ours', label: { en: 'Ours', fr: 'Chez nous' }, type: 'text', required: true },
    { name: 'theirs', label: { en: 'Theirs', fr: 'Chez eux' }, type: 'text', required: true },
    { name: 'note', label: { en: 'Note', fr: 'Note' }, type: 'text' },
    {
      name: 'solvedBy',
      label: { en: 'Solved by', fr: 'Résolu par' },
      type: 'relationship',
      relationTo: 'users',
      maxDepth: 0,
    },
    { name: 'solvedAt', label: { en: 'Solved at', fr: 'Résolu le' }, type: 'date' },
  ],
})
