import pg from 'pg'
import type { Town } from '../../../factories/town'
import type { ChildServer } from '../../../setup/child-server'
import type { TestDatabase } from '../../../setup/database'
import type { Ask } from './ask'
import { restarted } from './chaos'
import { clearDesk } from './payout-deeds'
import type { Simulators } from './their-books'
import type { Place } from './world'

const LOOK_MS = 500
/** How long a bank thinks about a refund that it calls pending. */
const BANK_SECONDS = 61

/** What is still under way: calls, their fees, orders that wait for a payment, payouts, rings that nobody looked into, jobs. */
const UNDER_WAY = `
  select (select count(*) from payment_attempts where status in ('created', 'calling', 'pending', 'unknown') or due_at is not null)
    + (select count(*) from orders where status in ('pending', 'payment_failed'))
    + (select count(*) from payouts where status in ('requested', 'approved', 'processing', 'unknown'))
    + (select count(*) from provider_events where handled_at is null) as left`
const JOBS = `
  select count(*) as left from graphile_worker.jobs where attempts < max_attempts and (run_at <= now() or attempts > 0) and key not like 'schedule:%'`

interface Ruins {
  readonly town: Town
  readonly database: TestDatabase
  readonly servers: readonly ChildServer[]
  readonly simulators: Simulators
  readonly places: readonly Place[]
  readonly ask: Ask
}

/**
 * A last power cut, and time that passes at once: whatever was to be looked at later is looked at now, as often as it takes until everything has
 * come to rest by itself.
 * @returns seconds that it took; at the deadline it returns as well, and the laws name what is left
 */
export async function recover({ town, database, servers, simulators, places, ask }: Ruins, deadline: number) {
  const began = Date.now()
  await Promise.all(servers.map((server) => server.kill()))
  const dead = new Date()
  await Promise.all(servers.map(restarted))
  await simulators.stripe.tell('/clock', { advance_s: BANK_SECONDS })
  const worker = new pg.Pool({ connectionString: database.workerUrl, max: 1 })
  try {
    for (;;) {
      await clearDesk(ask, town, places)
      await passTime(town.sql, dead)
      await worker.query(
        'update graphile_worker._private_jobs set run_at = now() where attempts > 0 and run_at > now()',
      )
      const left = [await town.sql.query<{ left: string }>(UNDER_WAY), await worker.query<{ left: string }>(JOBS)]
      const rests = left.every(({ rows }) => rows[0]?.left === '0')
      if (rests || Date.now() > deadline) return Math.round((Date.now() - began) / 1000)
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
  } finally {
    await worker.end()
  }
}

/** @param dead when all that had called was killed: of those calls nothing comes any more */
async function passTime(sql: pg.Pool, dead: Date): Promise<void> {
  await sql.query(
    `update payment_attempts set called_at = called_at - interval '10 minutes' where status in ('calling', 'unknown') and called_at between
     $1::timestamptz - interval '5 minutes' and $1`,
    [dead],
  )
  await sql.query('update payment_attempts set due_at = now() where due_at > now()')
  await sql.query('update orders set pay_by = now() where pay_by > now()')
}
