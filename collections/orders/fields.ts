import type { Field } from 'payload'
import { fieldFor } from '../../src/access/predicates'
import { CURRENCY_CODES } from '../../src/domain/money/currencies'
import { discountsField } from '../../src/fields/discounts-field'
import { moneyField } from '../../src/fields/money-field'
import { marketField, restaurantField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { PAYMENT_METHOD_LABELS } from '../payments/labels'
import { ORDER_STATUS_LABELS } from './labels'
import { ORDER_PRICING } from './pricing-schema'

const instant = (name: string, en: string, fr: string): Field => ({
  name,
  label: { en, fr },
  type: 'date',
  admin: { date: { pickerAppearance: 'dayAndTime' } },
})

const summary: Field[] = [
  { name: 'number', label: { en: 'Number', fr: 'Numéro' }, type: 'text', required: true, unique: true },
  {
    name: 'status',
    label: { en: 'Status', fr: 'Statut' },
    type: 'select',
    required: true,
    options: selectOptions(ORDER_STATUS_LABELS),
    admin: { components: { Cell: '/src/admin/components/StatusCell#StatusCell' } },
  },
  marketField,
  restaurantField,
  { name: 'customer', label: { en: 'Customer', fr: 'Client' }, type: 'relationship', relationTo: 'users', maxDepth: 1 },
  {
    name: 'bulk',
    label: { en: 'Bulk order', fr: 'Commande groupée' },
    type: 'relationship',
    relationTo: 'bulk-orders',
    index: true,
    maxDepth: 0,
  },
]

const money: Field[] = [
  {
    name: 'currency',
    label: { en: 'Currency', fr: 'Devise' },
    type: 'select',
    required: true,
    options: [...CURRENCY_CODES],
  },
  moneyField('subtotal', { en: 'Items', fr: 'Articles' }),
  moneyField('discount', { en: 'Discount', fr: 'Remise' }),
  discountsField,
  moneyField('deliveryFee', { en: 'Delivery', fr: 'Livraison' }),
  moneyField('serviceFee', { en: 'Service fee', fr: 'Frais de service' }),
  moneyField('smallOrderFee', { en: 'Small order fee', fr: 'Frais de petite commande' }),
  moneyField('surgeFee', { en: 'Peak supplement', fr: 'Supplément d’affluence' }),
  moneyField('tax', { en: 'Tax', fr: 'Taxe' }),
  {
    name: 'taxIncluded',
    label: { en: 'Tax is in the prices', fr: 'Taxe comprise dans les prix' },
    type: 'checkbox',
    required: true,
  },
  moneyField('tip', { en: 'Tip', fr: 'Pourboire' }),
  moneyField('total', { en: 'Total', fr: 'Total' }, { index: true }),
  {
    name: 'paymentMethod',
    label: { en: 'Paid by', fr: 'Payée par' },
    type: 'select',
    required: true,
    options: selectOptions(PAYMENT_METHOD_LABELS),
  },
  {
    // The terms that priced it (`OrderPricing` of the domain), told by the order page; null for orders from before it was kept.
    name: 'pricing',
    type: 'json',
    typescriptSchema: [() => ORDER_PRICING],
    admin: { hidden: true },
  },
  // What the rules of its market ask of its driver, its vehicle and its door (`OrderRequirements` of the domain); null: nothing.
  { name: 'requirements', type: 'json', admin: { hidden: true } },
  // How it is to be paid when it wakes, of an order for later.
  { name: 'paymentPlan', type: 'json', admin: { hidden: true } },
  instant('payBy', 'To be paid by', 'À payer avant'),
]

const delivery: Field[] = [
  { name: 'contactName', label: { en: 'Contact', fr: 'Contact' }, type: 'text' },
  { name: 'contactPhone', label: { en: 'Phone', fr: 'Téléphone' }, type: 'text' },
  {
    name: 'phoneVerified',
    label: { en: 'Phone verified', fr: 'Téléphone vérifié' },
    type: 'checkbox',
    required: true,
    defaultValue: false,
  },
  { name: 'addressLine1', label: { en: 'Address', fr: 'Adresse' }, type: 'text', required: true },
  { name: 'addressCity', label: { en: 'City', fr: 'Ville' }, type: 'text', required: true },
  { name: 'addressQuarter', label: { en: 'Quarter', fr: 'Quartier' }, type: 'text' },
  { name: 'addressRegion', label: { en: 'State', fr: 'État ou province' }, type: 'text' },
  { name: 'addressPostalCode', label: { en: 'Postal code', fr: 'Code postal' }, type: 'text' },
  { name: 'addressLandmark', label: { en: 'Landmark', fr: 'Point de repère' }, type: 'text' },
  { name: 'addressInstructions', label: { en: 'Directions', fr: 'Indications' }, type: 'textarea' },
  { name: 'lat', label: { en: 'Latitude', fr: 'Latitude' }, type: 'number', required: true },
  { name: 'lng', label: { en: 'Longitude', fr: 'Longitude' }, type: 'number', required: true },
  { name: 'distanceMeters', label: { en: 'Distance (m)', fr: 'Distance (m)' }, type: 'number', required: true },
]

const times: Field[] = [
  instant('scheduledFor', 'Wanted for', 'Voulue pour'),
  instant('scheduledUntil', 'Wanted until', 'Voulue jusqu’à'),
  instant('sleepsUntil', 'Goes to the kitchen', 'Part en cuisine'),
  instant('releasedAt', 'Went to the kitchen', 'Partie en cuisine'),
  instant('acceptBy', 'Restaurant must answer by', 'Réponse du restaurant avant'),
  { name: 'prepMinutes', label: { en: 'Preparation (min)', fr: 'Préparation (min)' }, type: 'number' },
  instant('confirmedAt', 'Confirmed', 'Confirmée'),
  instant('readyBy', 'Ready by (promised)', 'Prête avant (promis)'),
  instant('readyAt', 'Ready', 'Prête'),
  instant('pickedUpAt', 'Picked up', 'Retirée'),
  instant('promisedAt', 'Delivery promised by', 'Livraison promise avant'),
  instant('deliveredAt', 'Delivered', 'Livrée'),
  instant('closedAt', 'Closed', 'Close'),
]

/** What restaurant and driver tell each other is not for the customer. */
const behindTheCounter = fieldFor('owner', 'staff', 'driver', 'support', 'compliance', 'admin')

const notes: Field[] = [
  { name: 'customerNote', label: { en: 'Customer’s note', fr: 'Note du client' }, type: 'textarea' },
  {
    name: 'restaurantNote',
    label: { en: 'Restaurant’s note', fr: 'Note du restaurant' },
    type: 'textarea',
    access: { read: behindTheCounter },
  },
  {
    name: 'driverNote',
    label: { en: 'Driver’s note', fr: 'Note du livreur' },
    type: 'textarea',
    access: { read: behindTheCounter },
  },
  { name: 'reason', label: { en: 'Reason', fr: 'Motif' }, type: 'text' },
  { name: 'readyPhoto', label: { en: 'Photo before hand-over', fr: 'Photo avant remise' }, type: 'text' },
  {
    name: 'trackingToken',
    label: { en: 'Tracking token', fr: 'Jeton de suivi' },
    type: 'text',
    required: true,
    unique: true,
    access: { read: fieldFor('customer', 'admin', 'support') },
  },
  { name: 'guestTokenHash', type: 'text', hidden: true },
]

/** What the panel's list can be filtered by beyond the summary: what an index finds among a million; views filter by the promise. */
const FILTERS: readonly string[] = ['total', 'contactPhone', 'promisedAt', 'scheduledFor']

function servedFilter(field: Field): Field {
  if ('name' in field && FILTERS.includes(field.name)) return field
  return { ...field, admin: { ...field.admin, disableListFilter: true } } as Field
}

/** The whole of an order on one page, in the order in which people ask: what, where, when, how much. */
export const orderFields: Field[] = [
  { type: 'row', fields: summary },
  {
    type: 'tabs',
    tabs: [
      {
        label: { en: 'Lines', fr: 'Lignes' },
        fields: [
          {
            name: 'orderLines',
            label: { en: 'Lines', fr: 'Lignes' },
            type: 'join',
            collection: 'order-lines',
            on: 'order',
            maxDepth: 0,
            admin: { defaultColumns: ['name', 'quantity', 'unitPrice', 'total', 'note'], allowCreate: false },
          },
        ],
      },
      { label: { en: 'Money', fr: 'Montants' }, fields: money.map(servedFilter) },
      { label: { en: 'Delivery', fr: 'Livraison' }, fields: delivery.map(servedFilter) },
      { label: { en: 'Times', fr: 'Horaires' }, fields: times.map(servedFilter) },
      { label: { en: 'Notes', fr: 'Notes' }, fields: notes.map(servedFilter) },
      {
        label: { en: 'History', fr: 'Historique' },
        fields: [
          {
            name: 'history',
            label: { en: 'History', fr: 'Historique' },
            type: 'join',
            collection: 'order-events',
            on: 'order',
            maxDepth: 0,
            defaultSort: 'at',
            defaultLimit: 50,
            admin: { defaultColumns: ['at', 'subject', 'from', 'to', 'actorRole', 'reason'], allowCreate: false },
          },
        ],
      },
    ],
  },
]
