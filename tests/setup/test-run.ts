import { Client, escapeIdentifier } from 'pg'
import { type RunningServer, startServer } from './database-server'

/** Held shared by every run in progress, so that the last to leave stops the server and the first to come sweeps it. */
const RUN_LOCK = 727_010

export interface TestRun {
  superuserUrl: string
  leave(): Promise<void>
}

/** Joins the test server, starting it for the first run. `keep` names the template that a sweep leaves in place. */
export async function joinTestRun(url: string | undefined, keep: string): Promise<TestRun> {
  for (let attempt = 1; ; attempt++) {
    const server = await startServer(url)
    try {
      return await join(server, keep)
    } catch (error) {
      // The run before us may have been stopping the server just as we came in.
      if (attempt === 3) throw error
    }
  }
}

async function join(server: RunningServer, keep: string): Promise<TestRun> {
  const client = new Client({ connectionString: server.superuserUrl })
  client.on('error', (error) => console.error('The test database server went away:', error.message))
  await client.connect()
  const alone = await tryLock(client)
  if (alone) await dropLeftovers(client, keep)
  await client.query('select pg_advisory_lock_shared($1)', [RUN_LOCK])
  if (alone) await client.query('select pg_advisory_unlock($1)', [RUN_LOCK])

  const leave = async () => {
    await client.query('select pg_advisory_unlock_shared($1)', [RUN_LOCK])
    const last = await tryLock(client)
    await client.end()
    if (last) await server.stop()
  }
  return { superuserUrl: server.superuserUrl, leave }
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [RUN_LOCK])
  return rows[0]?.locked === true
}

/** Databases of runs that were killed, and templates of former migrations. */
async function dropLeftovers(client: Client, keep: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where datname ~ '^waybill_(test|template)_' and datname <> $1",
    [keep],
  )
  for (const { datname } of rows) await client.query(`drop database ${escapeIdentifier(datname)} with (force)`)
}
