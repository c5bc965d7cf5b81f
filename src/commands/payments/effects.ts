import type { AttemptKind, AttemptStatus } from '../../domain/payments/attempts'
import type { CommandContext } from '../context'
import { payoutEffect } from '../payouts/payout-effect'
import { authorizeEffect } from './authorize-effect'
import { captureEffect } from './capture-effect'
import { collectEffect } from './collect-effect'
import type { Consequence, Effect, Told } from './effect'
import { refundEffect } from './refund-effect'
import { releaseEffect } from './release-effect'

const EFFECTS: Record<AttemptKind, Effect> = {
  authorize: authorizeEffect,
  capture: captureEffect,
  release: releaseEffect,
  collect: collectEffect,
  refund: refundEffect,
  payout: payoutEffect,
}

export function effectOf(ctx: CommandContext, status: AttemptStatus, told: Told): Promise<Consequence> {
  return EFFECTS[told.attempt.kind](ctx, status, told)
}
