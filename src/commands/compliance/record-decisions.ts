import type { Decision } from '../../domain/compliance/decision'
import type { Outcome } from '../../domain/compliance-log/record'
import type { CommandContext } from '../context'
import type { Judged } from './judge-order'
import { RefusedByRules } from './refused-by-rules'

interface About {
  readonly subject: { readonly kind: string; readonly id: string }
  /** The market's id. */
  readonly market: string
}

const OUTCOMES = {
  allow: 'allowed',
  refuse: 'refused',
  require: 'pending',
} as const satisfies Record<Decision['outcome'], Outcome>

/** Keeps what the rules said of an order, each decision with its version and what it rests on (CMP-2). */
export function recordDecisions(ctx: CommandContext, judged: Judged | null, about: About): void {
  for (const decision of judged?.decisions ?? []) record(ctx, decision, about, false)
}

/** Does what rules may refuse; what they refuse is kept although nothing else comes of it. */
export async function keepRefusals<T>(ctx: CommandContext, about: About, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RefusedByRules) keepRefusal(ctx, error, about)
    throw error
  }
}

export function keepRefusal(ctx: CommandContext, { decisions }: RefusedByRules, about: About): void {
  for (const decision of decisions) record(ctx, decision, about, true)
}

function record(ctx: CommandContext, decision: Decision, { subject, market }: About, survives: boolean): void {
  const { ruleId, kind, version, goods, outcome, used } = decision
  const due = outcome === 'require' ? { due: decision.due } : {}
  ctx.record({
    kind: 'decision',
    name: `rules.${kind}`,
    outcome: survives ? 'refused' : OUTCOMES[outcome],
    ...(outcome !== 'allow' && { code: decision.code }),
    subject,
    market,
    facts: { ruleId, version, goods, ...due, ...used },
    ...(survives && { survives }),
  })
}
