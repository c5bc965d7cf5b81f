import { sql } from 'drizzle-orm'
import type { Decision } from '../../domain/compliance/decision'
import { evaluate } from '../../domain/compliance/evaluate'
import type { Evidence, Facts, Item } from '../../domain/compliance/facts'
import { judgeShown } from '../../domain/compliance/judge-shown'
import type { DoorTerms, OrderRequirements } from '../../domain/compliance/requirements'
import type { Rule, RuleKind, RulePack } from '../../domain/compliance/rule'
import type { CurrencyCode } from '../../domain/money/currencies'
import { itemsOfOrder } from '../compliance/fact-columns'
import { publishedPack } from '../compliance/published-pack'
import { recordDecisions } from '../compliance/record-decisions'
import { RefusedByRules, refuseByRules } from '../compliance/refused-by-rules'
import type { CommandContext } from '../context'

interface Asked {
  readonly orderId: string
  readonly marketId: string
  readonly currency: CurrencyCode
  readonly requirements: OrderRequirements
  readonly evidence: Evidence
  /** A document has said before, at this door, that somebody is too young: nothing that is shown later undoes that. */
  readonly minorBefore: boolean
}

/**
 * Asks whether an order may be handed over now: what its rules, in the version that judged it, ask of the door and of the hour. Each decision
 * goes into the log, whatever it says.
 * @returns why not; null where nothing stands in the way
 */
export async function judgeDoor(ctx: CommandContext, asked: Asked): Promise<RefusedByRules | null> {
  const { orderId, marketId, requirements } = asked
  const pack = await publishedPack(ctx, requirements.pack.id)
  const place = await ctx.row<{ timeZone: string; holidays: Facts['holidays']; items: Item[] }>(sql`
    select m.time_zone as "timeZone", coalesce(m.holidays, '[]') as holidays, ${itemsOfOrder()} as items
    from orders o join markets m on m.id = o.market_id where o.id = ${orderId}`)
  if (!place) throw new Error(`order ${orderId} has no market`)
  const hours = { ...pack, rules: rulesOf(pack, 'delivery_hours') }
  const facts: Facts = { ...UNKNOWN, ...place }
  const { handover } = requirements
  const shown = handover ? [shownAt(handover, asked, pack)] : []
  const decisions = [...shown, ...evaluate(facts, hours, ctx.now)].map(due)
  recordDecisions(
    ctx,
    { decisions, requirements, items: place.items },
    { subject: { kind: 'order', id: orderId }, market: marketId },
  )
  try {
    refuseByRules({ decisions, requirements, items: place.items }, 'handover', {
      locale: ctx.locale,
      market: { currency: asked.currency, timeZone: place.timeZone },
    })
    return null
  } catch (error) {
    // The refusal is an answer here: what was shown is kept with it.
    if (error instanceof RefusedByRules) return error
    throw error
  }
}

const UNKNOWN: Omit<Facts, 'timeZone' | 'holidays' | 'items'> = {
  stage: 'handover',
  person: null,
  doorAreas: null,
  arrival: null,
  licences: [],
  driver: null,
  carried: 0,
  evidence: null,
}

/** What the order asks stands in its row: a category that is something else by now, or a rule that is off, takes nothing from it. */
function shownAt(terms: DoorTerms, { requirements, evidence, minorBefore }: Asked, pack: RulePack): Decision {
  const { idCheck } = evidence
  const judged = judgeShown(
    terms,
    minorBefore
      ? { ...evidence, idCheck: { ...(idCheck ?? { nameMatches: false, expired: false }), ofAge: false } }
      : evidence,
  )
  const rules = rulesOf(pack, 'handover_evidence')
  const used = { ...judged.used, leastAge: terms.leastAge, minorBefore }
  return {
    ...judged,
    used,
    ruleId: rules.map(({ id }) => id).join(' '),
    kind: 'handover_evidence',
    version: requirements.pack.version,
    goods: [...new Set(rules.flatMap(({ goods }) => goods))],
  }
}

function rulesOf(pack: RulePack, kind: RuleKind): Rule[] {
  return pack.rules.filter((rule) => rule.kind === kind && rule.enabled)
}

/** At the door there is no later: what is still asked is refused. */
function due(decision: Decision): Decision {
  return decision.outcome === 'require' ? { ...decision, outcome: 'refuse' } : decision
}
