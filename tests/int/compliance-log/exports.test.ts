import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openZip } from '../../../src/verify/open-zip'
import { makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

/** CMP-1 and api.md, from the outside: started, followed, downloaded and verified as an inspector would. */
let server: TestServer
let town: Town
let directory: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'waybill-inspector-'))
  server = await startTestServer({ CHECKPOINT_DIR: join(directory, 'outside') })
  town = await makeTown(server)
  const { token } = town.people.owner
  const path = `/api/restaurants/${town.mine.id}/pause`
  for (let n = 0; n < 3; n++) await town.api.post(path, { token, body: { minutes: 5 } })
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

interface Line {
  id: string
  kind: string
  command: string
  seal: string
  actorId: string | null
  facts: unknown
}

const log = async (query = '', { token }: Person = town.people.compliance) => {
  const answer = await town.api.get<{ docs: Line[]; total: number }>(`/api/compliance/log?${query}`, { token })
  expect(answer.status).toBe(200)
  return answer.body
}

async function exported(filters: object): Promise<string> {
  const { token } = town.people.compliance
  const started = await town.api.post<{ id: string }>('/api/compliance/exports', { token, body: { filters } })
  expect(started.status).toBe(202)
  const { id } = started.body
  const state = async () =>
    (await town.api.get<{ state: string }>(`/api/compliance/exports/${id}`, { token })).body.state
  await expect.poll(state, { timeout: 20_000, interval: 100 }).toBe('ready')
  const file = await fetch(`${server.url}/api/compliance/exports/${id}/download`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(file.headers.get('content-type')).toBe('application/zip')
  const path = join(directory, `${id}.zip`)
  await writeFile(path, new Uint8Array(await file.arrayBuffer()))
  return path
}

/** What the program says, and how it ends. */
async function verify(path: string, lang = 'C'): Promise<{ code: number; said: string }> {
  const trust = join(directory, 'checkpoints.json')
  const args = ['bin/waybill-verify.mjs', path, '--checkpoint', trust, '--trusted-key', trust]
  const child = spawn(process.execPath, args, { env: { ...process.env, LANG: lang, LC_ALL: '' } })
  const ended = once(child, 'exit')
  const said = await text(child.stdout)
  const [code] = await ended
  return { code, said }
}

describe('an inspector', () => {
  it('sees entries become sealed', async () => {
    const seals = async () => (await log(`subjectId=${town.mine.id}`)).docs.map(({ seal }) => seal)
    await expect.poll(seals, { timeout: 15_000, interval: 250 }).toEqual(['sealed', 'sealed', 'sealed'])
  })

  it('stands in the log for having read it, with what was asked for', async () => {
    const query = `subjectId=${town.mine.id}&kind=action`
    await log(query)
    const { docs } = await log('kind=access')
    expect(docs[0]).toMatchObject({
      command: 'log.read',
      actorId: town.people.compliance.id,
      facts: { subjectId: town.mine.id, kind: 'action', page: 1 },
    })
  })

  it('stands there also for reading it by the generated list, once a request', async () => {
    const { token, id } = town.people.admin
    const before = (await log(`command=log.browse&actorId=${id}`)).total
    expect((await town.api.get('/api/compliance-log?limit=5&where[kind][equals]=action', { token })).status).toBe(200)
    const { docs, total } = await log(`command=log.browse&actorId=${id}`)
    expect(total).toBe(before + 1)
    expect(docs[0]?.facts).toMatchObject({ where: { kind: { equals: 'action' } } })
  })

  it('reads an entry whole, its personal values too, which leaves another record', async () => {
    const { token } = town.people.compliance
    const { docs } = await log(`subjectId=${town.mine.id}`)
    const { body } = await town.api.get(`/api/compliance/log/${docs[0]?.id}`, { token })
    expect(body).toMatchObject({ seal: 'sealed', erased: false, personal: { userAgent: 'node' } })
    expect((await log(`subjectId=${docs[0]?.id}`)).docs).toMatchObject([{ command: 'log.read_entry' }])
  })

  it('takes a complete export away, and a program without database and network accepts it, in both languages', async () => {
    const checkpoints = await fetch(`${server.url}/api/compliance/checkpoints`).then((answer) => answer.text())
    await writeFile(join(directory, 'checkpoints.json'), checkpoints)
    // Taken first: an export that was made before its checkpoint could as well be one of a log that was cut.
    const path = await exported({})
    const [english, french] = await Promise.all([verify(path), verify(path, 'fr_FR.UTF-8')])
    expect(english).toMatchObject({ code: 0, said: expect.stringMatching(/Genuine\.\nComplete/) })
    expect(french).toMatchObject({ code: 0, said: expect.stringMatching(/Authentique\.\nComplet/) })
  })

  it('is told that a filtered export proves inclusion only', async () => {
    const path = await exported({ subjectId: town.mine.id })
    expect(await verify(path)).toMatchObject({ code: 0, said: expect.stringContaining('Filtered') })
    const zip = await openZip(path)
    const csv = (await zip.text('records.csv')) ?? ''
    const manifest = JSON.parse((await zip.text('manifest.json')) ?? '')
    expect(csv.trim().split('\r\n')).toHaveLength(1 + manifest.records)
    expect((await zip.text('summary.pdf'))?.slice(0, 4)).toBe('%PDF')
    zip.close()
  })

  it('is told that a damaged file is no export', async () => {
    const path = await exported({})
    const bytes = await readFile(path)
    await writeFile(path, bytes.subarray(0, bytes.length - 40))
    expect((await verify(path)).code).toBe(2)
  })
})

it('publishes checkpoints to a place outside, every minute', async () => {
  const { publishCheckpoint } = await import('../../../src/jobs/publish-checkpoint')
  const { boundApp } = await import('../../../src/commands/app')
  await publishCheckpoint.run(boundApp(), {})
  const day = new Date().toISOString().slice(0, 10)
  const lines = (await readFile(join(directory, 'outside', `${day}.jsonl`), 'utf8')).trim().split('\n')
  const { body } = await town.api.get<{ docs: { seq: number; hash: string }[] }>('/api/compliance/checkpoints')
  expect(body.docs.map(({ hash }) => hash)).toContain(JSON.parse(lines.at(-1) ?? '').hash)
})
