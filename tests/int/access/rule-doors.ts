import { draftRules } from '../../factories/rules'
import type { Door } from './door'

const keepers = ['compliance', 'admin'] as const

const onDraft =
  (verb: string, body?: object): Door['own'] =>
  async (town) => ({ path: `/api/rule-packs/${await draftRules(town, [])}/${verb}`, options: { body } })

/** Who answers for the law makes its rules; whom they bind learns them from what is refused. */
export const RULE_DOORS: Record<string, Door> = {
  'post /api/rule-packs/:id/publish': { roles: keepers, own: onDraft('publish', {}) },
  'post /api/rule-packs/:id/revise': { roles: keepers, own: onDraft('revise', {}) },
  'post /api/rule-packs/:id/try': { roles: keepers, own: onDraft('try', { from: '2026-11-01', to: '2026-11-02' }) },
  'get /api/rule-packs/:id/trials': { roles: keepers, own: onDraft('trials') },
  'get /api/rule-packs/:id/changes': { roles: keepers, own: onDraft('changes') },
}
