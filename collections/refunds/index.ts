import { refundEndpoints } from '../../endpoints/refunds'
import { fieldFor, or, role, viaOrder } from '../../src/access/predicates'
import { currencyField } from '../../src/fields/currency-field'
import { moneyField } from '../../src/fields/money-field'
import { marketField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { statusField } from '../../src/fields/status-field'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { PAYMENT_METHOD_LABELS } from '../payments/labels'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'
import { FAULT_LABELS, REFUND_CAUSE_LABELS, REFUND_STATUS_LABELS } from './labels'

/** Whose fault it was is between the house and its partners. */
const forDesk = fieldFor('admin', 'support', 'compliance', 'owner')

/** What goes back of a payment. Booked when it is made; where it fails for good the opposite is booked, and somebody is told. */
export const Refunds = defineCollection({
  slug: 'refunds',
  labels: { singular: { en: 'Refund', fr: 'Remboursement' }, plural: { en: 'Refunds', fr: 'Remboursements' } },
  admin: {
    group: GROUPS.money,
    hidden: shownTo('admin', 'support', 'compliance'),
    components: READ_ONLY_PAGE,
    defaultColumns: ['createdAt', 'order', 'amount', 'status', 'cause', 'method', 'reason'],
  },
  forceSelect: { currency: true, market: true },
  defaultSort: '-createdAt',
  endpoints: refundEndpoints,
  access: { ...COMMAND_OWNED, read: or(role('admin', 'support', 'compliance'), viaOrder('order')) },
  fields: [
    { name: 'order', label: { en: 'Order', fr: 'Commande' }, type: 'relationship', relationTo: 'orders', maxDepth: 1 },
    {
      name: 'payment',
      label: { en: 'Payment', fr: 'Paiement' },
      type: 'relationship',
      relationTo: 'payments',
      required: true,
      maxDepth: 0,
    },
    marketField,
    {
      name: 'method',
      label: { en: 'Method', fr: 'Moyen' },
      type: 'select',
      required: true,
      options: selectOptions(PAYMENT_METHOD_LABELS),
    },
    statusField(REFUND_STATUS_LABELS),
    moneyField('amount', { en: 'Amount', fr: 'Montant' }),
    currencyField,
    {
      name: 'cause',
      label: { en: 'Why', fr: 'Pourquoi' },
      type: 'select',
      required: true,
      options: selectOptions(REFUND_CAUSE_LABELS),
    },
    {
      name: 'fault',
      label: { en: 'Whose fault', fr: 'Faute de' },
      type: 'select',
      options: selectOptions(FAULT_LABELS),
      access: { read: forDesk },
    },
    // The same for all that one request gives back, over however many payments.
    { name: 'request', type: 'text', hidden: true },
    // `[{ id, name, quantity }]`: which lines, and how many pieces of each.
    { name: 'items', type: 'json', hidden: true },
    // What is booked of it by whom it was earned (`RefundPart` of the domain), minor units.
    { name: 'goods', type: 'number', required: true, defaultValue: 0, hidden: true },
    { name: 'toCustomer', type: 'number', required: true, defaultValue: 0, hidden: true },
    { name: 'tax', type: 'number', required: true, defaultValue: 0, hidden: true },
    { name: 'commission', type: 'number', required: true, defaultValue: 0, hidden: true },
    { name: 'extras', type: 'json', hidden: true },
    { name: 'extraTaxes', type: 'json', hidden: true },
    { name: 'dues', type: 'json', hidden: true },
    { name: 'reason', label: { en: 'Reason', fr: 'Motif' }, type: 'text' },
    { name: 'requestedBy', label: { en: 'By', fr: 'Par' }, type: 'relationship', relationTo: 'users', maxDepth: 0 },
    { name: 'failure', label: { en: 'Failure', fr: 'Échec' }, type: 'text' },
    { name: 'settledAt', label: { en: 'Paid', fr: 'Payé' }, type: 'date' },
    {
      name: 'retryOf',
      label: { en: 'In place of', fr: 'À la place de' },
      type: 'relationship',
      relationTo: 'refunds',
      unique: true,
      maxDepth: 0,
    },
  ],
})
