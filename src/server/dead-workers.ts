import type pg from 'pg'
import type { Logger } from '../ports/logger'

/** Class of the session advisory locks that living workers hold; the key is the process's own number. */
const LOCK_CLASS = 727_001
const EVERY_MS = 10_000

/** Jobs and queues still locked by a worker whose process lock nobody holds: that process is dead. */
const DEAD_WORKERS = `
  with lockers as (
    select locked_by from graphile_worker._private_jobs where locked_by like 'waybill-%'
    union select locked_by from graphile_worker._private_job_queues where locked_by like 'waybill-%'
  )
  select locked_by from lockers where not exists (
    select 1 from pg_catalog.pg_locks l
    where l.locktype = 'advisory' and l.classid = ${LOCK_CLASS} and l.objid::text = substr(lockers.locked_by, 9)
      and l.database = (select oid from pg_catalog.pg_database where datname = current_database())
  )`

/**
 * graphile-worker leaves the jobs of a killed process locked for hours. So each process holds a session advisory lock, its worker id
 * names that lock, and at start and every 10 s the jobs of processes whose lock is free are unlocked (`foundations.md` §5).
 */
export async function watchForDeadWorkers(pool: pg.Pool, processKey: number, logger: Logger) {
  let session = await holdLock(pool, processKey, logger)
  let checking: Promise<void> = Promise.resolve()

  async function check(): Promise<void> {
    if (session.lost()) session = await holdLock(pool, processKey, logger)
    const { rows } = await pool.query<{ locked_by: string }>(DEAD_WORKERS)
    if (rows.length === 0) return
    const ids = rows.map((row) => row.locked_by)
    await pool.query('select graphile_worker.force_unlock_workers($1::text[])', [ids])
    logger.warn({ workers: ids }, 'jobs of dead workers were unlocked')
  }

  await check()
  const timer = setInterval(() => {
    checking = check().catch((error: Error) =>
      logger.warn({ err: error }, 'looking for dead workers failed; it is tried again'),
    )
  }, EVERY_MS)

  return {
    workerId: `waybill-${processKey}`,
    async stop(): Promise<void> {
      clearInterval(timer)
      await checking
      session.release()
    },
  }
}

async function holdLock(pool: pg.Pool, processKey: number, logger: Logger) {
  const client = await pool.connect()
  let lost = false
  client.on('error', (error) => {
    lost = true
    logger.warn({ err: error }, 'the connection that holds the process lock broke; it is taken anew')
  })
  await client.query('select pg_advisory_lock($1, $2)', [LOCK_CLASS, processKey])
  return { lost: () => lost, release: () => client.release(true) }
}
