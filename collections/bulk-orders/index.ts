import { bulkOrderEndpoints } from '../../endpoints/bulk-orders'
import { or, ownBy, ownRestaurants, role } from '../../src/access/predicates'
import { currencyField } from '../../src/fields/currency-field'
import { moneyField } from '../../src/fields/money-field'
import { marketField, restaurantField } from '../../src/fields/place-fields'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'

/** Orders from one restaurant to many doors, made in one act (ORD-6). Each order lives its own life: `orders.bulk` leads here. */
export const BulkOrders = defineCollection({
  slug: 'bulk-orders',
  labels: {
    singular: { en: 'Bulk order', fr: 'Commande groupée' },
    plural: { en: 'Bulk orders', fr: 'Commandes groupées' },
  },
  admin: {
    group: GROUPS.operations,
    useAsTitle: 'number',
    defaultColumns: ['number', 'reference', 'restaurant', 'customer', 'size', 'total', 'createdAt'],
    listSearchableFields: ['number', 'reference'],
    components: { views: { edit: { root: { Component: '/src/admin/views/BulkOrder/BulkOrderPage#BulkOrderPage' } } } },
  },
  defaultSort: '-createdAt',
  // An amount says nothing without its currency, nor a time without its market.
  forceSelect: { currency: true, market: true },
  access: {
    ...COMMAND_OWNED,
    read: or(role('admin', 'support', 'compliance'), ownBy('customer'), ownRestaurants('restaurant')),
  },
  endpoints: bulkOrderEndpoints,
  fields: [
    { name: 'number', label: { en: 'Number', fr: 'Numéro' }, type: 'text', required: true, unique: true },
    { name: 'reference', label: { en: 'Reference', fr: 'Référence' }, type: 'text' },
    marketField,
    restaurantField,
    {
      name: 'customer',
      label: { en: 'Customer', fr: 'Client' },
      type: 'relationship',
      relationTo: 'users',
      maxDepth: 1,
    },
    { name: 'size', label: { en: 'Orders', fr: 'Commandes' }, type: 'number', required: true, min: 1 },
    currencyField,
    moneyField('total', { en: 'Total when ordered', fr: 'Total à la commande' }),
  ],
})
