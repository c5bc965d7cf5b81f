import { sql } from 'drizzle-orm'
import type { App } from '../app'
import type { Call } from '../context'
import { askProvider, callProvider } from './ask-provider'
import type { Attempt } from './attempt'
import { beginAttempt } from './begin-attempt'
import { recordAttempt } from './record-attempt'

/** So many providers one after the other, where those before are down. */
const MOST_PROVIDERS = 3

/**
 * Intent → call → outcome of one attempt, from wherever it stands (foundations §1): the same for the worker and for an endpoint that waits. Safe
 * to run at any time and by several at once.
 */
export async function runAttempt(call: Call, attemptId: string): Promise<void> {
  let next: string | null = attemptId
  for (let tried = 0; next && tried < MOST_PROVIDERS; tried++) {
    const begun = await beginAttempt(call, { attemptId: next })
    if (begun.step === 'rest') return
    const { attempt } = begun
    const { app } = call
    const finding =
      begun.step === 'call'
        ? await callProvider(app, attempt, await returnUrl(app, attempt))
        : await askProvider(app, attempt)
    ;({ next } = await recordAttempt(call, { attemptId: attempt.id, calls: attempt.calls, finding }))
  }
}

/** A bank sends the holder of a card back to where the order can be followed. */
async function returnUrl({ db, publicUrl }: App, { kind, orderId }: Attempt): Promise<string> {
  if (kind !== 'authorize' || !orderId) return publicUrl
  const order = await db.row<{ token: string }>(sql`select tracking_token as token from orders where id = ${orderId}`)
  return order ? `${publicUrl}/track/${order.token}` : publicUrl
}
