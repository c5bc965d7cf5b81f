import { orderEndpoints } from '../../endpoints/orders'
import { orderRefundEndpoints } from '../../endpoints/refunds'
import { or, ownBy, ownRestaurants, role } from '../../src/access/predicates'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { orderFields } from './fields'

/** One purchase from one restaurant, from checkout to its final state. Written by `src/commands/orders` alone. */
export const Orders = defineCollection({
  slug: 'orders',
  labels: { singular: { en: 'Order', fr: 'Commande' }, plural: { en: 'Orders', fr: 'Commandes' } },
  admin: {
    group: GROUPS.operations,
    useAsTitle: 'number',
    defaultColumns: ['number', 'status', 'restaurant', 'total', 'paymentMethod', 'scheduledFor', 'createdAt'],
    listSearchableFields: ['number'],
    components: { views: { edit: { root: { Component: '/src/admin/views/Order/OrderPage#OrderPage' } } } },
  },
  defaultSort: '-createdAt',
  // An amount says nothing without its currency, nor a time without its market.
  forceSelect: { currency: true, market: true },
  access: {
    ...COMMAND_OWNED,
    read: or(role('admin', 'support', 'compliance'), ownBy('customer'), ownRestaurants('restaurant')),
  },
  endpoints: [...orderEndpoints, ...orderRefundEndpoints],
  indexes: [
    { fields: ['restaurant', 'status'] },
    { fields: ['market', 'status'] },
    { fields: ['status', 'createdAt'] },
  ],
  fields: orderFields,
})
