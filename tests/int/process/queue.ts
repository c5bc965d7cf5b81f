import pg from 'pg'
import { expect } from 'vitest'
import type { TestDatabase } from '../../setup/database'

/** Watches the job queue of one test database from outside of every server process. */
export interface QueueWatch {
  /** Tasks in the queue, sorted. */
  waiting(): Promise<string[]>
  /** How often each task has run to its end. */
  finished(): Promise<Record<string, number>>
  /** Resolves when nothing is left in the queue that could run now. */
  drained(timeout?: number): Promise<void>
  sql: pg.Pool
  close(): Promise<void>
}

// The queue deletes a job when it has succeeded, and only then: so that is what is counted.
const COUNT_FINISHED = `
  create table finished_jobs (task text not null);
  create function count_finished() returns trigger language plpgsql as $$
  begin
    insert into public.finished_jobs select identifier from graphile_worker._private_tasks where id = old.task_id and old.locked_by is not null;
    return old;
  end $$;
  grant insert on finished_jobs to waybill_worker;
  grant execute on function count_finished() to waybill_worker;
  create trigger count_finished after delete on graphile_worker._private_jobs for each row execute function count_finished();`

const CAN_RUN = `run_at <= now() and attempts < max_attempts`

export async function watchQueue(database: TestDatabase): Promise<QueueWatch> {
  const sql = openSuperuser(database)
  await sql.query(COUNT_FINISHED)

  const tasks = async (condition: string) =>
    (
      await sql.query<{ task: string }>(
        `select t.identifier as task from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
         where ${condition} order by 1`,
      )
    ).rows.map(({ task }) => task)

  return {
    sql,
    waiting: () => tasks('true'),
    async finished() {
      const { rows } = await sql.query('select task, count(*)::int as n from finished_jobs group by task')
      return Object.fromEntries(rows.map(({ task, n }) => [task, n]))
    },
    drained: (timeout = 10_000) => expect.poll(() => tasks(CAN_RUN), { timeout, interval: 100 }).toEqual([]),
    close: () => sql.end(),
  }
}

/** `drop database` cuts connections off that are just closing; without a listener on each that would end the test run. */
export function openSuperuser(database: TestDatabase): pg.Pool {
  const pool = new pg.Pool({ connectionString: database.superuserUrl(), max: 3 })
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool.on('error', () => undefined)
}

/** Backends of the application that wait for a lock. `sql` must be a superuser's: others are not told. */
export async function lockWaiters(sql: pg.Pool): Promise<number> {
  const { rows } = await sql.query(
    `select count(*)::int as n from pg_stat_activity
     where datname = current_database() and usename = 'waybill_app' and wait_event_type = 'Lock'`,
  )
  return rows[0].n
}
