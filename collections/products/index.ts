import { productEndpoints } from '../../endpoints/products'
import { ownRestaurant } from '../../hooks/own-restaurant'
import { fitAttributes } from '../../hooks/products/fit-attributes'
import { holdCategory } from '../../hooks/products/hold-category'
import { nobody, ofLive, or, ownRestaurants, role, when } from '../../src/access/predicates'
import { attributesFitField, attributeValuesField } from '../../src/fields/attribute-fields'
import { scheduleField } from '../../src/fields/hours-fields'
import { keyField } from '../../src/fields/key-field'
import { moneyField } from '../../src/fields/money-field'
import { restaurantField } from '../../src/fields/place-fields'
import { stockFields } from '../../src/fields/stock-fields'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { ofSameRestaurant } from '../of-same-restaurant'
import { ownRows } from '../own-rows'
import { shownTo } from '../shown-to'
import { comparedPriceFields } from './compared-price-fields'
import { lowStockFields } from './low-stock-fields'

/** Something on a menu. `stock` is what can still be sold, `reserved` what open orders hold: together, what is on the shelf. */
export const Products = defineCollection({
  slug: 'products',
  labels: { singular: { en: 'Product', fr: 'Produit' }, plural: { en: 'Products', fr: 'Produits' } },
  admin: {
    group: GROUPS.catalog,
    hidden: shownTo('admin', 'support', 'owner', 'staff'),
    baseFilter: ownRows('restaurant'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'image', 'restaurant', 'category', 'price', 'stock', 'active'],
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
  endpoints: productEndpoints,
  locked: { always: ['reserved', 'lowSince', 'attributesFit'], onUpdate: ['stock', 'restaurant'] },
  holdFirst: holdCategory,
  hooks: { beforeValidate: [ownRestaurant, fitAttributes] },
  indexes: [{ fields: ['restaurant', 'sku'], unique: true }],
  fields: [
    { name: 'name', label: { en: 'Name', fr: 'Nom' }, type: 'text', required: true, localized: true },
    { name: 'description', label: { en: 'Description', fr: 'Description' }, type: 'textarea', localized: true },
    restaurantField,
    keyField('sku', { en: 'Key (SKU)', fr: 'Référence (SKU)' }),
    {
      name: 'category',
      label: { en: 'Category', fr: 'Catégorie' },
      type: 'relationship',
      relationTo: 'categories',
      required: true,
      maxDepth: 1,
    },
    moneyField('price', { en: 'Price', fr: 'Prix' }),
    ...comparedPriceFields,
    attributeValuesField,
    {
      name: 'optionGroups',
      label: { en: 'Choices', fr: 'Choix' },
      type: 'relationship',
      relationTo: 'option-groups',
      hasMany: true,
      maxDepth: 1,
      maxRows: 20,
      filterOptions: ({ data }) => ofSameRestaurant(data),
      admin: {
        description: {
          en: 'What customers choose with it, in this order: size, sauce, extras. A group serves any number of products.',
          fr: 'Ce que les clients choisissent avec, dans cet ordre : taille, sauce, suppléments. Un groupe sert à plusieurs produits.',
        },
      },
    },
    scheduleField,
    { name: 'image', label: { en: 'Picture', fr: 'Image' }, type: 'upload', relationTo: 'media' },
    { name: 'position', label: { en: 'Position', fr: 'Position' }, type: 'number', required: true, defaultValue: 100 },
    {
      name: 'active',
      label: { en: 'On the menu', fr: 'Au menu' },
      type: 'checkbox',
      required: true,
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'featured',
      label: { en: 'Featured', fr: 'Mis en avant' },
      type: 'checkbox',
      required: true,
      defaultValue: false,
      admin: { position: 'sidebar' },
    },
    attributesFitField,
    ...stockFields,
    ...lowStockFields,
  ],
})
