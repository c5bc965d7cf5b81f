import { type Decision, type Standing, standing } from '../../domain/compliance/decision'
import type { Stage } from '../../domain/compliance/stage'
import { tellDecision } from '../../domain/compliance/tell-decision'
import { WaybillError } from '../../domain/errors'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Locale } from '../context'
import type { Judged } from './judge-order'

/** Refused by the rules of its market, with what they rest on for the log; the client gets them in words. */
export class RefusedByRules extends WaybillError {
  constructor(
    first: Standing,
    readonly decisions: readonly Decision[],
    details: Readonly<Record<string, unknown>>,
  ) {
    super(first.code, details)
  }
}

interface Reader {
  readonly locale: Locale
  readonly market: { readonly currency: CurrencyCode; readonly timeZone: string }
}

/** @throws RefusedByRules with `decisions`: all that stand in the way at this stage, each with what would lift it */
export function refuseByRules(judged: Judged | null, stage: Stage, { locale, market }: Reader): void {
  const against = standing(judged?.decisions ?? [], stage)
  const [first] = against
  if (!first) return
  const reader = { locale, currency: market.currency, timeZone: market.timeZone }
  throw new RefusedByRules(first, against, { decisions: against.map((each) => tellDecision(each, reader)) })
}
