import { sql } from 'drizzle-orm'
import type { Provider } from '../../domain/payments/providers'
import { ProviderError } from '../../ports/call-outcome'
import type { Call } from '../context'
import { readTheirs } from './read-theirs'
import { saveReconciliation } from './save-reconciliation'

/**
 * Compares one day of a provider with ours. Its books are read first: what ends meanwhile is then done with us and not yet with it, which moves
 * no money.
 * @throws ProviderError where the provider does not tell; the run says so, and is tried again
 */
export async function reconcileDay(call: Call, { provider, day }: { provider: Provider; day: string }): Promise<void> {
  const { db, clock } = call.app
  const say = (status: 'running' | 'failed', message: string | null) =>
    db.rows(sql`
      update reconciliations set status = ${status}, message = ${message}, updated_at = ${clock.now()} where provider = ${provider} and day = ${day}`)
  await say('running', null)
  try {
    const theirs = await readTheirs(call.app, provider, day)
    await saveReconciliation(call, { provider, day, theirs })
  } catch (error) {
    if (error instanceof ProviderError) await say('failed', error.message.slice(0, 300))
    throw error
  }
}
