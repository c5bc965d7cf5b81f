import { role } from '../../src/access/predicates'
import { selectOptions } from '../../src/fields/select-options'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { PROVIDER_LABELS } from '../payments/labels'
import { RUN_STATUS_LABELS } from './labels'

/** A provider's books of one of its days (UTC) against ours: one row each, however often they are compared. Shown by a view of its own. */
export const Reconciliations = defineCollection({
  slug: 'reconciliations',
  labels: {
    singular: { en: 'Reconciliation', fr: 'Rapprochement' },
    plural: { en: 'Reconciliations', fr: 'Rapprochements' },
  },
  admin: { hidden: true },
  defaultSort: '-day',
  access: { ...COMMAND_OWNED, read: role('admin', 'compliance') },
  indexes: [{ fields: ['provider', 'day'], unique: true }],
  fields: [
    { name: 'provider', type: 'select', required: true, options: selectOptions(PROVIDER_LABELS) },
    // YYYY-MM-DD.
    { name: 'day', type: 'text', required: true },
    { name: 'status', type: 'select', required: true, options: selectOptions(RUN_STATUS_LABELS) },
    // Movements that both have alike.
    { name: 'matched', type: 'number', required: true, defaultValue: 0 },
    // [{ currency, ours, theirs }]: what the day moved on the clearing account and at the provider, fees taken off.
    { name: 'totals', type: 'json' },
    { name: 'message', type: 'text' },
    { name: 'finishedAt', type: 'date' },
  ],
})
