import { sql } from 'drizzle-orm'
import type { Provider } from '../../domain/payments/providers'
import type { Call } from '../context'
import { hearSetup } from '../payment-methods/save-card'
import { findAttempts } from './attempt'
import { bounceIfFailed } from './bounce-refund'
import { endLostHold } from './end-lost-hold'
import { lookIntoDispute } from './look-into-dispute'
import { runAttempt } from './run-attempt'

interface ProviderEvent {
  provider: Provider
  subject: string
  reference: string
}

/**
 * What a provider told of is asked of it: every call of ours that its event may be about. In any order, and as often as it likes; what comes
 * before its own call was answered is found by the operation's id.
 */
export async function lookIntoEvent(call: Call, eventId: string): Promise<void> {
  const { app } = call
  const event = await app.db.row<ProviderEvent>(
    sql`select provider, subject, reference from provider_events where id = ${eventId} and handled_at is null`,
  )
  if (!event) return
  const { provider, subject, reference } = event
  const about = await findAttempts(
    app.db,
    sql`a.provider = ${provider} and (a.reference = ${reference} or a.original = ${reference}) order by a.created_at`,
  )
  const operationId = about.length === 0 ? await operationOf(app, event) : null
  const ids = operationId ? [operationId] : about.map(({ id }) => id)
  for (const id of ids) await runAttempt(call, id)
  if (provider === 'stripe' && subject === 'payment') await endLostHold(call, reference)
  if (provider === 'stripe' && subject === 'refund') await bounceIfFailed(call, reference)
  if (provider === 'stripe' && subject === 'dispute') await lookIntoDispute(call, reference)
  if (provider === 'stripe' && subject === 'setup') await hearSetup(call, reference)
  await app.db.rows(sql`update provider_events set handled_at = ${app.clock.real()} where id = ${eventId}`)
}

/** @throws ProviderError where the provider does not answer: the event is looked into again */
async function operationOf(app: Call['app'], { provider, subject, reference }: ProviderEvent): Promise<string | null> {
  if (provider === 'stripe')
    return subject === 'payment' ? ((await app.cards?.read(reference))?.operationId ?? null) : null
  const phones = app.mobileMoney.find(({ name }) => name === provider)
  const record = await phones?.read(subject === 'out' ? 'out' : 'in', reference)
  return record?.operationId ?? null
}
