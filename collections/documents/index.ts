import { documentEndpoints } from '../../endpoints/documents'
import { or, ownBy, role, when } from '../../src/access/predicates'
import { DOCUMENT_PURPOSE_NAMES, DOCUMENT_PURPOSES } from '../../src/domain/documents/document-purposes'
import { selectOptions } from '../../src/fields/select-options'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'
import { DOCUMENT_PURPOSE_LABELS } from './labels'

const STAFF_PURPOSES = DOCUMENT_PURPOSE_NAMES.filter((purpose) => DOCUMENT_PURPOSES[purpose].staff)

/** Documents of the restaurants one works for: their owners all of them, their staff those of the purposes that say so. */
const ofOwnRestaurants = when(({ role: mine, restaurantIds }) => {
  if ((mine !== 'owner' && mine !== 'staff') || restaurantIds.length === 0) return false
  const own = { restaurant: { in: [...restaurantIds] } }
  return mine === 'owner' ? own : { and: [own, { purpose: { in: [...STAFF_PURPOSES] } }] }
})

/**
 * Private files: identity papers, licences, lab results (SEC-8). The row says what there is; the file is sealed (SEC-6) and leaves only
 * by a signed link. The same rules as `mayReadDocument`, as filters.
 */
export const Documents = defineCollection({
  slug: 'documents',
  labels: { singular: { en: 'Document', fr: 'Document' }, plural: { en: 'Documents', fr: 'Documents' } },
  admin: {
    group: GROUPS.people,
    hidden: shownTo('admin', 'compliance', 'owner', 'staff'),
    components: READ_ONLY_PAGE,
    useAsTitle: 'name',
    defaultColumns: ['name', 'purpose', 'person', 'restaurant', 'createdAt'],
    listSearchableFields: ['name'],
  },
  access: { ...COMMAND_OWNED, read: or(role('admin', 'compliance'), ownBy('person'), ofOwnRestaurants) },
  endpoints: documentEndpoints,
  fields: [
    { name: 'name', label: { en: 'Name', fr: 'Nom' }, type: 'text', required: true },
    {
      name: 'purpose',
      label: { en: 'Purpose', fr: 'Usage' },
      type: 'select',
      required: true,
      options: selectOptions(DOCUMENT_PURPOSE_LABELS),
    },
    {
      name: 'person',
      label: { en: 'Person', fr: 'Personne' },
      type: 'relationship',
      relationTo: 'users',
      maxDepth: 1,
    },
    {
      name: 'restaurant',
      label: { en: 'Restaurant', fr: 'Restaurant' },
      type: 'relationship',
      relationTo: 'restaurants',
      maxDepth: 1,
    },
    {
      name: 'product',
      label: { en: 'Product', fr: 'Produit' },
      type: 'relationship',
      relationTo: 'products',
      maxDepth: 1,
    },
    {
      name: 'shown',
      label: { en: 'Shown to customers', fr: 'Montré aux clients' },
      type: 'checkbox',
      required: true,
      defaultValue: false,
    },
    { name: 'mimeType', label: { en: 'Kind of file', fr: 'Type de fichier' }, type: 'text', required: true },
    { name: 'bytes', label: { en: 'Size (bytes)', fr: 'Taille (octets)' }, type: 'number', required: true },
    { name: 'keyId', label: { en: 'Sealed with', fr: 'Scellé avec' }, type: 'text', required: true },
  ],
})
