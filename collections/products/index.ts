import { productEndpoints } from '../../endpoints/products'
import { ownProduct } from '../../hooks/products/own-product'
import { everybody, nobody, or, ownRestaurants, role, when } from '../../src/access/predicates'
import { moneyField } from '../../src/fields/money-field'
import { restaurantField } from '../../src/fields/place-fields'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { ownRows } from '../own-rows'
import { shownTo } from '../shown-to'

/** Something on a menu. `stock` is what can still be sold, `reserved` what open orders hold: together, what is on the shelf. */
export const Products = defineCollection({
  slug: 'products',
  labels: { singular: { en: 'Product', fr: 'Produit' }, plural: { en: 'Products', fr: 'Produits' } },
  admin: {
    group: GROUPS.catalog,
    hidden: shownTo('admin', 'support', 'owner', 'staff'),
    baseFilter: ownRows('restaurant'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'restaurant', 'category', 'price', 'stock', 'active'],
    listSearchableFields: ['name'],
  },
  // A price says nothing without its currency, which its restaurant's market knows.
  forceSelect: { restaurant: true },
  access: {
    read: everybody,
    create: when(({ role: mine, restaurantIds }) => mine === 'admin' || (mine === 'owner' && restaurantIds.length > 0)),
    update: or(role('admin'), ownRestaurants('restaurant')),
    delete: nobody,
  },
  endpoints: productEndpoints,
  locked: { always: ['reserved'], onUpdate: ['stock', 'restaurant'] },
  hooks: { beforeValidate: [ownProduct] },
  fields: [
    { name: 'name', label: { en: 'Name', fr: 'Nom' }, type: 'text', required: true, localized: true },
    { name: 'description', label: { en: 'Description', fr: 'Description' }, type: 'textarea', localized: true },
    restaurantField,
    {
      name: 'category',
      label: { en: 'Category', fr: 'Catégorie' },
      type: 'relationship',
      relationTo: 'categories',
      required: true,
      maxDepth: 1,
    },
    moneyField('price', { en: 'Price', fr: 'Prix' }),
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
      name: 'stock',
      label: { en: 'In stock', fr: 'En stock' },
      type: 'number',
      min: 0,
      admin: { position: 'sidebar', description: { en: 'Empty: unlimited.', fr: 'Vide : illimité.' } },
    },
    {
      name: 'reserved',
      label: { en: 'Held by open orders', fr: 'Retenu par des commandes' },
      type: 'number',
      required: true,
      defaultValue: 0,
      min: 0,
      admin: { position: 'sidebar', readOnly: true },
    },
  ],
})
