import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/server/embedded-postgres'
import { commandLine } from '../../src/server/embedded-postgres/command-line'
import { withClient } from '../../src/server/with-client'

let base: string
let directory: string
let started: EmbeddedPostgres[]
const children: ChildProcess[] = []

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'waybill-pg-'))
  // As root the server runs under another account, which must be able to walk through.
  await chmod(base, 0o755)
  directory = join(base, 'postgres')
  started = []
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const server of started) await server.stop()
  await rm(base, { recursive: true, force: true })
})

async function start(options: { port?: number } = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ directory, durable: false, ...options })
  started.push(server)
  return server
}

const query = async (server: EmbeddedPostgres, sql: string) =>
  (await withClient(server.superuserUrl, (client) => client.query(sql))).rows[0]

const pidFile = () => join(directory, 'cluster', 'data', 'postmaster.pid')
const serverPid = async () => Number((await readFile(pidFile(), 'utf8')).split('\n')[0])

/** Another Node process that starts the server and prints whether it adopted one. */
async function startInChild(): Promise<{ child: ChildProcess; adopted: boolean; port: number }> {
  const program = `
    import { startEmbeddedPostgres } from './src/server/embedded-postgres'
    const { adopted, port } = await startEmbeddedPostgres({ directory: ${JSON.stringify(directory)}, durable: false })
    console.log(JSON.stringify({ adopted, port }))
    setInterval(() => undefined, 1000)
  `
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const [line] = await once(child.stdout, 'data')
  return { child, ...JSON.parse(String(line)) }
}

it('starts PostgreSQL 18 in a fresh directory, on loopback only, with a password nobody else can read', async () => {
  const server = await start()
  expect(server.adopted).toBe(false)
  expect(await query(server, "select current_setting('server_version_num')::int / 10000 as major")).toEqual({
    major: 18,
  })
  expect(await query(server, "select current_setting('listen_addresses') as host")).toEqual({ host: '127.0.0.1' })
  expect((await stat(join(directory, 'cluster', 'superuser-password'))).mode & 0o777).toBe(0o600)
  const wrong = server.superuserUrl.replace(/:[^:@]+@/, ':wrong@')
  await expect(withClient(wrong, (client) => client.query('select 1'))).rejects.toThrow(
    'password authentication failed',
  )
  expect(await readFile(join(directory, 'log', 'postgres.log'), 'utf8')).toContain('ready to accept connections')
})

it('stops, and comes back at the same port with its data', async () => {
  const first = await start()
  await query(first, 'create table kept as select 7 as n')
  const pid = await serverPid()
  await first.stop()
  await first.stop()
  expect(await commandLine(pid)).toBeNull()
  const second = await start()
  expect(second).toMatchObject({ adopted: false, port: first.port })
  expect(await query(second, 'select n from kept')).toEqual({ n: 7 })
})

it('cuts off open sessions when it stops', async () => {
  const server = await start()
  const sleeping = withClient(server.superuserUrl, (client) => client.query('select pg_sleep(60)'))
  const outcome = expect(sleeping).rejects.toThrow(/terminat/)
  await expect
    .poll(() => query(server, "select count(*)::int as n from pg_stat_activity where query ~ '^select pg_sleep'"))
    .toEqual({ n: 1 })
  await server.stop()
  await outcome
})

it('adopts the server of a Node process that was killed, and can stop it', async () => {
  const { child, adopted, port } = await startInChild()
  expect(adopted).toBe(false)
  const pid = await serverPid()
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await commandLine(pid)).not.toBeNull()

  const server = await start()
  expect(server).toMatchObject({ adopted: true, port })
  await server.stop()
  expect(await commandLine(pid)).toBeNull()
})

it('starts over the pid file of a dead process', async () => {
  const { port } = await start()
  const pid = await serverPid()
  const left = await readFile(pidFile(), 'utf8')
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => commandLine(pid)).toBeNull()
  expect(await readFile(pidFile(), 'utf8')).toBe(left)
  expect(await start()).toMatchObject({ adopted: false, port })
  expect(await serverPid()).not.toBe(pid)
})

it('starts over a pid file whose number is somebody else by now, and leaves that process alone', async () => {
  await (await start()).stop()
  const stranger = spawn('sleep', ['60'])
  children.push(stranger)
  await writeFile(pidFile(), `${stranger.pid}\n${join(directory, 'cluster', 'data')}\n1700000000\n5432\n\n127.0.0.1\n`)
  const server = await start()
  expect(server.adopted).toBe(false)
  expect(await serverPid()).not.toBe(stranger.pid)
  await server.stop()
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull()
})

it('starts over a pid file that holds nothing', async () => {
  await (await start()).stop()
  await writeFile(pidFile(), '')
  expect((await start()).adopted).toBe(false)
})

it('gives two processes that start at once the same server', async () => {
  const [one, two, here] = await Promise.all([startInChild(), startInChild(), start()])
  expect([one.port, two.port]).toEqual([here.port, here.port])
  expect([one.adopted, two.adopted, here.adopted].filter((adopted) => !adopted)).toHaveLength(1)
  expect(await query(here, 'select count(*)::int as n from pg_database')).toEqual({ n: 3 })
})

it('chooses another port when the one of last time is taken, and refuses a demanded one that is', async () => {
  const first = await start()
  await first.stop()
  const squatter = createServer().listen(first.port, '127.0.0.1')
  await once(squatter, 'listening')
  try {
    await expect(start({ port: first.port })).rejects.toThrow(`Port ${first.port} is taken`)
    expect((await start()).port).not.toBe(first.port)
  } finally {
    squatter.close()
  }
})

it('refuses data of another major version instead of touching them', async () => {
  await mkdir(join(directory, 'cluster', 'data'), { recursive: true })
  await writeFile(join(directory, 'cluster', 'data', 'PG_VERSION'), '15\n')
  await expect(start()).rejects.toThrow(/PostgreSQL 15.*of 18/)
})

it.runIf(process.getuid?.() === 0)('as root moves aside when the account cannot walk to the directory', async () => {
  await chmod(base, 0o700)
  const server = await start()
  const elsewhere = (await readFile(join(directory, 'location'), 'utf8')).trim()
  try {
    expect(elsewhere).toMatch(/^\/var\/lib\/waybill\//)
    expect(await query(server, "select current_setting('data_directory') as data")).toEqual({
      data: `${elsewhere}/cluster/data`,
    })
    await server.stop()
    expect((await start()).port).toBe(server.port)
  } finally {
    for (const each of started) await each.stop()
    await rm(elsewhere, { recursive: true })
  }
})

it.runIf(process.getuid?.() === 0)(
  'gives up data moved aside when the directory that knew them was deleted',
  async () => {
    await chmod(base, 0o700)
    const first = await start()
    const elsewhere = (await readFile(join(directory, 'location'), 'utf8')).trim()
    await rm(directory, { recursive: true })
    const second = await start()
    const now = (await readFile(join(directory, 'location'), 'utf8')).trim()
    try {
      expect(second.port === first.port && elsewhere === now).toBe(false)
      await expect(stat(elsewhere)).rejects.toThrow('ENOENT')
      await expect(query(first, 'select 1')).rejects.toThrow()
    } finally {
      await second.stop()
      await rm(now, { recursive: true })
    }
  },
)
