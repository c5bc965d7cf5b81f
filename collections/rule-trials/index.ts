import { role } from '../../src/access/predicates'
import { selectOptions } from '../../src/fields/select-options'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { TRIAL_STATUS_LABELS } from './labels'

/** Past orders replayed against a version of a market's rules: what it would have stopped. Shown by the pack's own page. */
export const RuleTrials = defineCollection({
  slug: 'rule-trials',
  labels: { singular: { en: 'Dry run', fr: 'Essai' }, plural: { en: 'Dry runs', fr: 'Essais' } },
  admin: { hidden: true },
  defaultSort: '-createdAt',
  access: { ...COMMAND_OWNED, read: role('admin', 'compliance') },
  fields: [
    { name: 'pack', type: 'relationship', relationTo: 'rule-packs', required: true, index: true, maxDepth: 0 },
    { name: 'market', type: 'relationship', relationTo: 'markets', required: true, maxDepth: 0 },
    { name: 'version', type: 'number', required: true },
    // Of the version as it was then.
    { name: 'rules', type: 'json', hidden: true },
    // YYYY-MM-DD in the market, both of it.
    { name: 'firstDay', type: 'text', required: true },
    { name: 'lastDay', type: 'text', required: true },
    { name: 'status', type: 'select', required: true, options: selectOptions(TRIAL_STATUS_LABELS) },
    // Orders: to replay, replayed, and of these stopped by some rule.
    { name: 'total', type: 'number', required: true, defaultValue: 0 },
    { name: 'done', type: 'number', required: true, defaultValue: 0 },
    { name: 'refused', type: 'number', required: true, defaultValue: 0 },
    // `RuleTally[]` of the domain.
    { name: 'tally', type: 'json' },
    { name: 'lastAt', type: 'date', hidden: true },
    { name: 'lastId', type: 'text', hidden: true },
    { name: 'finishedAt', type: 'date' },
  ],
})
