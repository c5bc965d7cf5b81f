import { optionEndpoints } from '../../endpoints/options'
import { ownOption } from '../../hooks/options/own-option'
import { nobody, ofLive, or, ownRestaurants, role, when } from '../../src/access/predicates'
import { keyField } from '../../src/fields/key-field'
import { moneyField } from '../../src/fields/money-field'
import { restaurantField } from '../../src/fields/place-fields'
import { stockFields } from '../../src/fields/stock-fields'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { ofSameRestaurant } from '../of-same-restaurant'
import { ownRows } from '../own-rows'
import { shownTo } from '../shown-to'

/**
 * One answer to an option group: what it adds to the price, and its own stock. Rows of their own, as Payload rewrites an array whole and
 * would lose what was sold meanwhile. With a product it stands for that: the drink of a combo comes from the shelf of drinks.
 */
export const Options = defineCollection({
  slug: 'options',
  labels: { singular: { en: 'Option', fr: 'Option' }, plural: { en: 'Options', fr: 'Options' } },
  admin: {
    group: GROUPS.catalog,
    hidden: shownTo('admin', 'support', 'owner', 'staff'),
    baseFilter: ownRows('restaurant'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'group', 'priceDelta', 'isDefault', 'stock', 'active'],
    listSearchableFields: ['name'],
  },
  // A price says nothing without its currency, which its restaurant's market knows.
  forceSelect: { restaurant: true },
  access: {
    read: or(role('admin', 'support', 'compliance'), ownRestaurants('restaurant'), ofLive('restaurant')),
    create: when(({ role: mine, restaurantIds }) => mine === 'admin' || (mine === 'owner' && restaurantIds.length > 0)),
    update: or(role('admin'), ownRestaurants('restaurant')),
    delete: nobody,
  },
  endpoints: optionEndpoints,
  locked: { always: ['reserved', 'restaurant'], onUpdate: ['stock', 'group'] },
  hooks: { beforeValidate: [ownOption] },
  indexes: [{ fields: ['group', 'code'], unique: true }],
  defaultSort: 'position',
  fields: [
    { name: 'name', label: { en: 'Name', fr: 'Nom' }, type: 'text', required: true, localized: true },
    {
      name: 'group',
      label: { en: 'Option group', fr: 'Groupe d’options' },
      type: 'relationship',
      relationTo: 'option-groups',
      required: true,
      maxDepth: 1,
    },
    keyField('code', { en: 'Key', fr: 'Référence' }),
    moneyField('priceDelta', { en: 'Added to the price', fr: 'Ajouté au prix' }, { signed: true }),
    {
      type: 'row',
      fields: [
        {
          name: 'maxQuantity',
          label: { en: 'At most of this one', fr: 'Au plus de celle-ci' },
          type: 'number',
          required: true,
          defaultValue: 1,
          min: 1,
          max: 99,
          admin: { step: 1 },
        },
        {
          name: 'position',
          label: { en: 'Position', fr: 'Position' },
          type: 'number',
          required: true,
          defaultValue: 100,
        },
      ],
    },
    {
      name: 'product',
      label: { en: 'Stands for this product', fr: 'Correspond à ce produit' },
      type: 'relationship',
      relationTo: 'products',
      maxDepth: 1,
      // Both belong to one restaurant, which the database holds them to; before the row is stored only the group knows it.
      filterOptions: ({ data }) => ofSameRestaurant(data),
      admin: {
        description: {
          en: 'For combos: each one chosen is taken from this product’s stock. Save the option first.',
          fr: 'Pour les menus : chaque choix est pris sur le stock de ce produit. Enregistrez d’abord l’option.',
        },
      },
    },
    { ...restaurantField, admin: { hidden: true } },
    {
      name: 'isDefault',
      label: { en: 'Chosen from the start', fr: 'Choisie d’avance' },
      type: 'checkbox',
      required: true,
      defaultValue: false,
      admin: { position: 'sidebar' },
    },
    {
      name: 'active',
      label: { en: 'On the menu', fr: 'Au menu' },
      type: 'checkbox',
      required: true,
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
    ...stockFields,
  ],
})
