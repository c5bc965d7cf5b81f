import { spawn } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrations } from '../../../migrations'
import { buildOnce, childSettings, startChildServer } from '../../setup/child-server'
import { createEmptyDatabase, type TestDatabase } from '../../setup/database'

/** Any number that nobody else locks. */
const BARRIER = 727_099

/** Whoever makes this table waits at the barrier: it stands in the middle of the second migration. */
const HANG = `
  create function hang() returns event_trigger language plpgsql as $$ begin
    if exists (select from pg_event_trigger_ddl_commands() where object_identity = 'public.schedule_slots')
      then perform pg_advisory_xact_lock(${BARRIER}); end if;
  end $$;
  grant execute on function hang() to public;
  create event trigger hang on ddl_command_end execute function hang();`

let database: TestDatabase
let superuser: pg.Client

beforeEach(async () => {
  await buildOnce()
  database = await createEmptyDatabase()
  superuser = new pg.Client({ connectionString: database.superuserUrl() })
  await superuser.connect()
})

afterEach(async () => {
  await superuser.end()
  await database.drop()
})

function migrate() {
  const child = spawn(process.execPath, ['-C', 'production', 'dist/migrate.mjs'], {
    env: childSettings(database, { LOG_LEVEL: 'warn' }),
    stdio: 'inherit',
  })
  return { child, exit: once(child, 'exit').then(([code, signal]) => code ?? signal) }
}

const number = async (sql: string) => Number((await superuser.query(`select (${sql})::int as n`)).rows[0].n)
const atBarrier = () =>
  number(`select count(*) from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`)

it('completes a migration whose process was killed in the middle, and is ready then', async () => {
  await superuser.query(HANG)
  await superuser.query('select pg_advisory_lock($1)', [BARRIER])
  const { child, exit } = migrate()
  await expect.poll(atBarrier, { timeout: 20_000 }).toBe(1)
  child.kill('SIGKILL')
  expect(await exit).toBe('SIGKILL')
  await superuser.query('drop event trigger hang')
  await superuser.query('select pg_advisory_unlock($1)', [BARRIER])

  // What was begun is gone whole, what was finished stands.
  await expect.poll(() => number(`select count(*) from pg_tables where tablename = 'command_keys'`)).toBe(0)
  expect(await number(`select count(*) from payload_migrations`)).toBe(1)

  const server = await startChildServer(database)
  try {
    const before = await fetch(`${server.url}/ready`)
    expect(before.status, 'half a schema is not ready').toBe(503)
    expect(await migrate().exit).toBe(0)
    const after = await fetch(`${server.url}/ready`)
    expect(await after.json()).toMatchObject({
      ready: true,
      checks: { database: true, migrations: true, worker: true },
    })
  } finally {
    await server.kill()
  }
})

it('lets two releases migrate at once', async () => {
  expect(await Promise.all([migrate().exit, migrate().exit])).toEqual([0, 0])
  expect(await number('select count(*) from payload_migrations')).toBe(migrations.length)
})

it('changes nothing when it runs again', async () => {
  expect(await migrate().exit).toBe(0)
  const { rows } = await superuser.query('select name, batch from payload_migrations order by name')
  expect(await migrate().exit).toBe(0)
  expect((await superuser.query('select name, batch from payload_migrations order by name')).rows).toEqual(rows)
})
