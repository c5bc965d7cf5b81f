import { reconciliationLineEndpoints } from '../../endpoints/reconciliation'
import { role } from '../../src/access/predicates'
import { CURRENCY_CODES } from '../../src/domain/money/currencies'
import { OUR_STATES, THEIR_STATES } from '../../src/domain/reconciliation/movement'
import { moneyField } from '../../src/fields/money-field'
import { marketField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { PROVIDER_LABELS } from '../payments/labels'
import { FINDING_LABELS, LINE_STATUS_LABELS, SOLVING_LABELS } from './labels'

const amount = (name: string) => moneyField(name, { en: name, fr: name }, { optional: true, signed: true })

/** A difference between a provider's books and ours, until it is solved (PAY-5). What matched is counted, not kept. */
export const ReconciliationLines = defineCollection({
  slug: 'reconciliation-lines',
  labels: { singular: { en: 'Difference', fr: 'Écart' }, plural: { en: 'Differences', fr: 'Écarts' } },
  admin: { hidden: true },
  forceSelect: { currency: true, market: true },
  defaultSort: '-createdAt',
  access: { ...COMMAND_OWNED, read: role('admin', 'compliance') },
  endpoints: reconciliationLineEndpoints,
  fields: [
    {
      name: 'reconciliation',
      type: 'relationship',
      relationTo: 'reconciliations',
      required: true,
      maxDepth: 0,
    },
    { name: 'provider', type: 'select', required: true, options: selectOptions(PROVIDER_LABELS) },
    { name: 'day', type: 'text', required: true },
    // The facts, so that the same ones are told once.
    { name: 'key', type: 'text', required: true },
    { name: 'kind', type: 'select', required: true, options: selectOptions(FINDING_LABELS) },
    { name: 'status', type: 'select', required: true, options: selectOptions(LINE_STATUS_LABELS) },
    marketField,
    { name: 'currency', type: 'select', required: true, options: [...CURRENCY_CODES] },
    { name: 'direction', type: 'select', required: true, options: ['in', 'out'] },
    { name: 'reference', type: 'text' },
    { name: 'payer', type: 'text' },
    { name: 'attempt', type: 'relationship', relationTo: 'payment-attempts', maxDepth: 0 },
    { name: 'order', type: 'relationship', relationTo: 'orders', maxDepth: 0 },
    amount('ours'),
    amount('theirs'),
    amount('ourFee'),
    amount('theirFee'),
    amount('expectedFee'),
    { name: 'ourState', type: 'select', options: [...OUR_STATES] },
    { name: 'theirState', type: 'select', options: [...THEIR_STATES] },
    // What the provider has beyond our books, and kept beyond the fees in them.
    moneyField('amountGap', { en: 'Amount', fr: 'Montant' }, { signed: true }),
    moneyField('feeGap', { en: 'Fee', fr: 'Frais' }, { signed: true }),
    { name: 'suspended', type: 'checkbox', required: true, defaultValue: false },
    // What may be done, the suggestion first.
    { name: 'actions', type: 'json', required: true },
    { name: 'action', type: 'select', options: selectOptions(SOLVING_LABELS) },
    { name: 'reason', type: 'text' },
    { name: 'solvedBy', type: 'relationship', relationTo: 'users', maxDepth: 0 },
    { name: 'solvedAt', type: 'date' },
    // Gives it back; where the provider will not, the line is open again.
    { name: 'refundAttempt', type: 'relationship', relationTo: 'payment-attempts', maxDepth: 0 },
  ],
})
