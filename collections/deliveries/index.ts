import { deliveryEndpoints } from '../../endpoints/deliveries'
import { or, ownDriver, ownRestaurants, role } from '../../src/access/predicates'
import { moneyField } from '../../src/fields/money-field'
import { marketField, restaurantField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { DELIVERY_STATUS_LABELS } from './labels'

/** The way of one order from the kitchen to the door, and who drives it. Written by `src/commands/deliveries` alone. */
export const Deliveries = defineCollection({
  slug: 'deliveries',
  labels: { singular: { en: 'Delivery', fr: 'Livraison' }, plural: { en: 'Deliveries', fr: 'Livraisons' } },
  admin: {
    group: GROUPS.operations,
    useAsTitle: 'number',
    listSearchableFields: ['number'],
    defaultColumns: ['order', 'status', 'restaurant', 'driver', 'readyBy', 'promisedAt'],
    components: { views: { edit: { root: { Component: '/src/admin/views/Delivery/DeliveryPage#DeliveryPage' } } } },
  },
  defaultSort: '-createdAt',
  // A time says nothing without its market.
  forceSelect: { market: true },
  access: {
    ...COMMAND_OWNED,
    read: or(role('admin', 'support', 'compliance'), ownDriver('driver'), ownRestaurants('restaurant')),
  },
  endpoints: deliveryEndpoints,
  indexes: [{ fields: ['market', 'status'] }, { fields: ['driver', 'status'] }],
  fields: [
    {
      name: 'order',
      label: { en: 'Order', fr: 'Commande' },
      type: 'relationship',
      relationTo: 'orders',
      required: true,
      unique: true,
      maxDepth: 1,
    },
    {
      name: 'number',
      label: { en: 'Order number', fr: 'Numéro de commande' },
      type: 'text',
      virtual: 'order.number',
      admin: { hidden: true },
    },
    marketField,
    restaurantField,
    {
      name: 'status',
      label: { en: 'Status', fr: 'Statut' },
      type: 'select',
      required: true,
      index: true,
      options: selectOptions(DELIVERY_STATUS_LABELS),
      admin: { components: { Cell: '/src/admin/components/StatusCell#StatusCell' } },
    },
    {
      name: 'driver',
      label: { en: 'Driver', fr: 'Livreur' },
      type: 'relationship',
      relationTo: 'drivers',
      maxDepth: 1,
    },
    {
      type: 'row',
      fields: [
        {
          name: 'pickupLat',
          label: { en: 'Pickup latitude', fr: 'Latitude du retrait' },
          type: 'number',
          required: true,
        },
        {
          name: 'pickupLng',
          label: { en: 'Pickup longitude', fr: 'Longitude du retrait' },
          type: 'number',
          required: true,
        },
        {
          name: 'dropoffLat',
          label: { en: 'Drop-off latitude', fr: 'Latitude de remise' },
          type: 'number',
          required: true,
        },
        {
          name: 'dropoffLng',
          label: { en: 'Drop-off longitude', fr: 'Longitude de remise' },
          type: 'number',
          required: true,
        },
      ],
    },
    { name: 'distanceMeters', label: { en: 'Distance (m)', fr: 'Distance (m)' }, type: 'number', required: true },
    moneyField('cashDue', { en: 'Cash to collect', fr: 'Espèces à encaisser' }),
    moneyField('driverPay', { en: 'Driver’s pay', fr: 'Rémunération du livreur' }),
    { name: 'readyBy', label: { en: 'Ready by', fr: 'Prête avant' }, type: 'date' },
    { name: 'promisedAt', label: { en: 'Promised by', fr: 'Promise avant' }, type: 'date' },
    { name: 'assignedAt', label: { en: 'Assigned', fr: 'Attribuée' }, type: 'date' },
    { name: 'arrivedPickupAt', label: { en: 'At the restaurant', fr: 'Au restaurant' }, type: 'date' },
    { name: 'pickedUpAt', label: { en: 'Picked up', fr: 'Retirée' }, type: 'date' },
    { name: 'arrivedAt', label: { en: 'At the door', fr: 'À la porte' }, type: 'date' },
    { name: 'deliveredAt', label: { en: 'Delivered', fr: 'Livrée' }, type: 'date' },
    { name: 'closedAt', label: { en: 'Closed', fr: 'Close' }, type: 'date' },
    { name: 'reason', label: { en: 'Reason', fr: 'Motif' }, type: 'text' },
    { name: 'proof', type: 'json', admin: { hidden: true } },
  ],
})
