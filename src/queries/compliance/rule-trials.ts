import { sql } from 'drizzle-orm'
import type { RuleTally, TrialStatus } from '../../domain/compliance/tally-decisions'
import type { Sql } from '../../ports/database'

export interface FoundTrial {
  id: string
  status: TrialStatus
  firstDay: string
  lastDay: string
  total: number
  done: number
  refused: number
  requestedAt: Date
  tally: (Omit<RuleTally, 'examples'> & { examples: { id: string; number: string }[]; source: string })[]
}

/** The last dry runs of a version, the newest first, each with what its rules would have stopped. */
export function findRuleTrials(db: Sql, packId: string): Promise<FoundTrial[]> {
  return db.rows<FoundTrial>(sql`
    select t.id, t.status, t.first_day as "firstDay", t.last_day as "lastDay", t.total::int as total, t.done::int as done,
      t.refused::int as refused, t.created_at as "requestedAt", (
        select coalesce(jsonb_agg(each || jsonb_build_object('source', coalesce((
          select r ->> 'source' from jsonb_array_elements(t.rules) r where r ->> 'id' = each ->> 'ruleId'), ''), 'examples', (
          select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'number', o.number) order by o.created_at), '[]')
          from orders o where o.id in (select e::uuid from jsonb_array_elements_text(each -> 'examples') e)))
          order by (each ->> 'orders')::int desc), '[]')
        from jsonb_array_elements(t.tally) each) as tally
    from rule_trials t where t.pack_id = ${packId} order by t.created_at desc limit 5`)
}
