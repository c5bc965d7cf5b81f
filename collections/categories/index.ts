import { categoryEndpoints } from '../../endpoints/categories'
import { readAttributes } from '../../hooks/categories/read-attributes'
import { refit } from '../../hooks/categories/refit'
import { everybody, nobody, role } from '../../src/access/predicates'
import { attributeSchemaField } from '../../src/fields/attribute-fields'
import { selectOptions } from '../../src/fields/select-options'
import { shortNameField } from '../../src/fields/short-name-field'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { GOODS_LABELS } from '../rule-packs/labels'
import { shownTo } from '../shown-to'

/** A heading of menus, shared by all restaurants so that customers can look across them (CAT-1). */
export const Categories = defineCollection({
  slug: 'categories',
  labels: { singular: { en: 'Category', fr: 'Catégorie' }, plural: { en: 'Categories', fr: 'Catégories' } },
  admin: {
    group: GROUPS.catalog,
    hidden: shownTo('admin', 'support', 'owner', 'staff'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'image', 'slug', 'position', 'active'],
    components: { edit: { SaveButton: '/src/admin/components/attributes/SaveCategory#SaveCategory' } },
  },
  access: { read: everybody, create: role('admin'), update: role('admin'), delete: nobody },
  defaultSort: 'position',
  endpoints: categoryEndpoints,
  hooks: { beforeValidate: [readAttributes], afterChange: [refit] },
  fields: [
    { name: 'name', label: { en: 'Name', fr: 'Nom' }, type: 'text', required: true, localized: true },
    shortNameField,
    { name: 'icon', label: { en: 'Icon', fr: 'Icône' }, type: 'text' },
    { name: 'image', label: { en: 'Picture', fr: 'Image' }, type: 'upload', relationTo: 'media' },
    { name: 'position', label: { en: 'Position', fr: 'Position' }, type: 'number', required: true, defaultValue: 100 },
    { name: 'active', label: { en: 'Active', fr: 'Active' }, type: 'checkbox', required: true, defaultValue: true },
    {
      name: 'regulatedAs',
      label: { en: 'To the rules it is', fr: 'Pour les règles, c’est' },
      type: 'select',
      required: true,
      defaultValue: 'none',
      options: selectOptions(GOODS_LABELS),
      admin: {
        description: {
          en: 'The rules of a market speak of it by this.',
          fr: 'C’est ainsi que les règles d’un marché en parlent.',
        },
      },
    },
    attributeSchemaField,
  ],
})
