import { paymentEndpoints } from '../../endpoints/payments'
import { or, ownBy, ownDriver, role, viaOrder } from '../../src/access/predicates'
import { currencyField } from '../../src/fields/currency-field'
import { moneyField } from '../../src/fields/money-field'
import { marketField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { statusField } from '../../src/fields/status-field'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'
import { PAYMENT_METHOD_LABELS, PAYMENT_STATUS_LABELS, PROVIDER_LABELS } from './labels'

/**
 * How an order is paid, one row per method, or a wallet filled. Cash is `created` until it is taken at the door (PAY-3). Whoever pays anew after a
 * failure has another row.
 */
export const Payments = defineCollection({
  slug: 'payments',
  labels: { singular: { en: 'Payment', fr: 'Paiement' }, plural: { en: 'Payments', fr: 'Paiements' } },
  admin: {
    group: GROUPS.money,
    hidden: shownTo('admin', 'support', 'compliance'),
    components: READ_ONLY_PAGE,
    defaultColumns: ['order', 'method', 'status', 'amount', 'collectedBy', 'settledAt'],
  },
  // An amount says nothing without its currency.
  forceSelect: { currency: true },
  access: {
    ...COMMAND_OWNED,
    read: or(role('admin', 'support', 'compliance'), ownDriver('collectedBy'), viaOrder('order'), ownBy('customer')),
  },
  endpoints: paymentEndpoints,
  indexes: [{ fields: ['collectedBy', 'settledAt'] }],
  fields: [
    {
      name: 'order',
      label: { en: 'Order', fr: 'Commande' },
      type: 'relationship',
      relationTo: 'orders',
      maxDepth: 1,
    },
    marketField,
    // Whose wallet it fills, where it is for no order.
    {
      name: 'customer',
      label: { en: 'Wallet of', fr: 'Portefeuille de' },
      type: 'relationship',
      relationTo: 'users',
      maxDepth: 0,
    },
    {
      name: 'autoTopUp',
      label: { en: 'Made by', fr: 'Faite par' },
      type: 'relationship',
      relationTo: 'auto-top-ups',
      maxDepth: 0,
    },
    {
      name: 'method',
      label: { en: 'Method', fr: 'Moyen' },
      type: 'select',
      required: true,
      options: selectOptions(PAYMENT_METHOD_LABELS),
    },
    statusField(PAYMENT_STATUS_LABELS),
    moneyField('amount', { en: 'Amount', fr: 'Montant' }),
    currencyField,
    moneyField('captured', { en: 'Taken so far', fr: 'Encaissé à ce jour' }),
    moneyField('refunded', { en: 'Given back', fr: 'Remboursé' }),
    {
      name: 'provider',
      label: { en: 'Provider', fr: 'Prestataire' },
      type: 'select',
      options: selectOptions(PROVIDER_LABELS),
    },
    { name: 'reference', label: { en: 'Provider’s reference', fr: 'Référence du prestataire' }, type: 'text' },
    { name: 'phone', label: { en: 'Phone', fr: 'Téléphone' }, type: 'text' },
    { name: 'captureBefore', label: { en: 'Held until', fr: 'Réservé jusqu’au' }, type: 'date' },
    { name: 'failureCode', type: 'text', admin: { hidden: true } },
    { name: 'failure', label: { en: 'Why it failed', fr: 'Raison de l’échec' }, type: 'text' },
    { name: 'capturedAt', label: { en: 'Taken', fr: 'Encaissé' }, type: 'date' },
    {
      name: 'collectedBy',
      label: { en: 'Cash held by', fr: 'Espèces détenues par' },
      type: 'relationship',
      relationTo: 'drivers',
      maxDepth: 1,
    },
    { name: 'settledAt', label: { en: 'Handed in', fr: 'Remis' }, type: 'date' },
  ],
})
