import { role } from '../../src/access/predicates'
import { currencyField } from '../../src/fields/currency-field'
import { moneyField } from '../../src/fields/money-field'
import { marketField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { statusField } from '../../src/fields/status-field'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { PROVIDER_LABELS } from '../payments/labels'
import { READ_ONLY_PAGE } from '../read-only-page'
import { shownTo } from '../shown-to'
import { DISPUTE_STATUS_LABELS } from './labels'

/** A cardholder asked the bank for the money (PAY-5): as the provider's own record says, which is read anew at each of its events. */
export const Disputes = defineCollection({
  slug: 'disputes',
  labels: { singular: { en: 'Dispute', fr: 'Contestation' }, plural: { en: 'Disputes', fr: 'Contestations' } },
  admin: {
    group: GROUPS.money,
    hidden: shownTo('admin', 'support', 'compliance'),
    components: READ_ONLY_PAGE,
    defaultColumns: ['createdAt', 'order', 'amount', 'status', 'reason', 'respondBy'],
  },
  forceSelect: { currency: true, market: true },
  defaultSort: '-createdAt',
  access: { ...COMMAND_OWNED, read: role('admin', 'support', 'compliance') },
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
    statusField(DISPUTE_STATUS_LABELS),
    moneyField('amount', { en: 'Amount', fr: 'Montant' }),
    currencyField,
    moneyField('withdrawn', { en: 'Held back by the bank', fr: 'Retenu par la banque' }),
    moneyField('fee', { en: 'Provider’s fee', fr: 'Frais du prestataire' }),
    {
      name: 'provider',
      label: { en: 'Provider', fr: 'Prestataire' },
      type: 'select',
      required: true,
      options: selectOptions(PROVIDER_LABELS),
    },
    {
      name: 'reference',
      label: { en: 'Provider’s reference', fr: 'Référence du prestataire' },
      type: 'text',
      required: true,
      unique: true,
    },
    // The bank's word for it, as `fraudulent`.
    { name: 'reason', label: { en: 'Reason', fr: 'Motif' }, type: 'text' },
    { name: 'respondBy', label: { en: 'Evidence by', fr: 'Preuves avant le' }, type: 'date' },
    { name: 'closedAt', label: { en: 'Closed', fr: 'Close' }, type: 'date' },
  ],
})
