import { or, ownDriver, role, viaOrder } from '../../src/access/predicates'
import { CURRENCY_CODES } from '../../src/domain/money/currencies'
import { moneyField } from '../../src/fields/money-field'
import { selectOptions } from '../../src/fields/select-options'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'
import { PAYMENT_METHOD_LABELS, PAYMENT_STATUS_LABELS } from './labels'

/** How an order is paid, one row per method. Cash is `created` until it is taken at the door (PAY-3). */
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
    read: or(role('admin', 'support', 'compliance'), ownDriver('collectedBy'), viaOrder('order')),
  },
  indexes: [{ fields: ['collectedBy', 'settledAt'] }],
  fields: [
    {
      name: 'order',
      label: { en: 'Order', fr: 'Commande' },
      type: 'relationship',
      relationTo: 'orders',
      required: true,
      maxDepth: 1,
    },
    {
      name: 'method',
      label: { en: 'Method', fr: 'Moyen' },
      type: 'select',
      required: true,
      options: selectOptions(PAYMENT_METHOD_LABELS),
    },
    {
      name: 'status',
      label: { en: 'Status', fr: 'Statut' },
      type: 'select',
      required: true,
      options: selectOptions(PAYMENT_STATUS_LABELS),
      admin: { components: { Cell: '/src/admin/components/StatusCell#StatusCell' } },
    },
    moneyField('amount', { en: 'Amount', fr: 'Montant' }),
    {
      name: 'currency',
      label: { en: 'Currency', fr: 'Devise' },
      type: 'select',
      required: true,
      options: [...CURRENCY_CODES],
    },
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
