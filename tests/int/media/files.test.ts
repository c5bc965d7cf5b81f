import { mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, bindApp, boundApp } from '../../../src/commands/app'
import { WaybillError } from '../../../src/domain/errors'
import { sizePicture } from '../../../src/jobs/size-picture'
import { sweepFiles } from '../../../src/jobs/sweep-files'
import { told } from '../../factories/ask'
import { addDocument, addPicture, documentForm, PDF } from '../../factories/files'
import { drawPhoto } from '../../factories/photos'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'
import { type QueueWatch, watchQueue } from '../process/queue'

let server: TestServer
let town: Town
let queue: QueueWatch
let directory: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'waybill-files-'))
  server = await startTestServer({ DATA_DIR: directory })
  town = await makeTown(server)
  queue = await watchQueue(server.database)
})

afterAll(async () => {
  await queue.close()
  await town.close()
  await server.stop()
  await rm(directory, { recursive: true })
})

async function keysUnder(prefix: string): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of boundApp().storage.list(prefix)) keys.push(key)
  return keys.sort()
}

/** Runs `work` with ports of another kind, as after another configuration. */
async function having<T>(ports: Partial<App>, work: () => Promise<T>): Promise<T> {
  const app = boundApp()
  bindApp({ ...app, ...ports })
  try {
    return await work()
  } finally {
    bindApp(app)
  }
}

const picture = async (colour = '#445566') =>
  addPicture(town.api, await drawPhoto({ colour }), { token: town.people.owner.token })
const paper = () =>
  town.api.post('/api/documents', {
    token: town.people.customer.token,
    form: documentForm(PDF, { purpose: 'identity' }),
  })
const rowsOf = async (table: 'media' | 'documents') =>
  (await town.sql.query(`select count(*)::int as n from ${table}`)).rows[0].n
const age = (key: string, hours: number) => {
  const then = new Date(Date.now() - hours * 3_600_000)
  return utimes(join(directory, 'files', key), then, then)
}

describe('while the storage is down', () => {
  const down = () => Promise.reject(new WaybillError('unavailable'))

  it('nothing comes in, and nothing is left half-done', async () => {
    const before = [await rowsOf('media'), await rowsOf('documents')]
    await having({ storage: { ...boundApp().storage, put: down } }, async () => {
      expect(told(await picture())).toBe('503 unavailable')
      expect(told(await paper())).toBe('503 unavailable')
    })
    expect([await rowsOf('media'), await rowsOf('documents')]).toEqual(before)
  })

  it('a private document is unavailable, and there again when the storage is', async () => {
    const { customer } = town.people
    const id = await addDocument(town, customer, { purpose: 'identity' })
    const { body } = await town.api.post<{ url: string }>(`/api/documents/${id}/link`, { token: customer.token })
    await having({ storage: { ...boundApp().storage, get: down } }, async () => {
      expect(told(await town.api.get(body.url, { token: customer.token }))).toBe('503 unavailable')
    })
    expect((await town.api.get(body.url, { token: customer.token })).status).toBe(200)
  })
})

describe('while the database refuses', () => {
  it('the file that was put down already is taken away again', async () => {
    const before = [await keysUnder('media/'), await keysUnder('documents/')]
    const { db } = boundApp()
    const refusing = { ...db, transaction: () => Promise.reject(new WaybillError('unavailable')) }
    await having({ db: refusing }, async () => {
      expect(told(await picture())).toBe('503 unavailable')
      expect(told(await paper())).toBe('503 unavailable')
    })
    expect([await keysUnder('media/'), await keysUnder('documents/')]).toEqual(before)
  })
})

describe('a scanner', () => {
  const finding = (verdict: 'clean' | 'infected') => ({
    looks: true,
    async scan(file: ReadableStream<Uint8Array>) {
      const text = await new Response(file).text()
      return text.includes('EICAR') ? verdict : ('clean' as const)
    },
  })
  const infected = async () => Buffer.concat([await drawPhoto(), Buffer.from('EICAR')])

  it('sees what came, and what it finds harmful is not kept', async () => {
    const before = await keysUnder('media/')
    await having({ scanner: finding('infected') }, async () => {
      const found = await addPicture(town.api, await infected(), { token: town.people.owner.token, locale: 'fr' })
      expect(told(found)).toBe('422 file_infected')
      const form = documentForm(Buffer.concat([PDF, Buffer.from('EICAR')]), { purpose: 'identity' })
      expect(told(await town.api.post('/api/documents', { token: town.people.customer.token, form }))).toBe(
        '422 file_infected',
      )
      expect((await picture()).status).toBe(201)
    })
    expect((await keysUnder('media/')).length - before.length).toBeGreaterThanOrEqual(1)
  })

  it('that cannot tell lets nothing in', async () => {
    const silent = { looks: true, scan: () => Promise.reject(new WaybillError('unavailable')) }
    await having({ scanner: silent }, async () => expect(told(await picture())).toBe('503 unavailable'))
  })
})

describe('the sizes of a picture', () => {
  it('are made once, however often the job runs', async () => {
    const { body } = await picture('#010203')
    await queue.drained(30_000)
    const files = await keysUnder(`media/${body.doc.id}/`)
    expect(files).toHaveLength(7)
    await town.sql.query('update media set made = null where id = $1', [body.doc.id])
    await sizePicture.run(boundApp(), { mediaId: body.doc.id })
    await sizePicture.run(boundApp(), { mediaId: body.doc.id })
    expect(await keysUnder(`media/${body.doc.id}/`)).toEqual(files)
  })

  it('go with the picture that was removed while they were made', async () => {
    const { body } = await picture('#030201')
    await queue.drained(30_000)
    const { id } = body.doc
    await town.sql.query('update media set made = null where id = $1', [id])
    const app = boundApp()
    const removing = {
      ...app.imaging,
      async resize(...args: Parameters<App['imaging']['resize']>) {
        await town.api.post(`/api/media/${id}/remove`, { token: town.people.admin.token })
        return app.imaging.resize(...args)
      },
    }
    await sizePicture.run({ ...app, imaging: removing }, { mediaId: id })
    await queue.drained(30_000)
    expect(await keysUnder(`media/${id}/`)).toEqual([])
  })
})

describe('the sweep', () => {
  it('takes away files that are nobody’s and older than a day, and no others', async () => {
    const { storage } = boundApp()
    const { body } = await picture('#0a0b0c')
    const document = await addDocument(town, town.people.customer, { purpose: 'identity' })
    await queue.drained(30_000)
    const kept = [...(await keysUnder(`media/${body.doc.id}/`)), `documents/${document}/sealed.bin`]
    const orphans = [
      `media/${uuid()}/original.webp`,
      `documents/${uuid()}/sealed.bin`,
      'media/strange/original.webp',
      `drafts/${uuid()}.part`,
    ]
    const young = [`media/${uuid()}/original.webp`, `drafts/${uuid()}.part`]
    for (const key of [...orphans, ...young]) await storage.put(key, new Uint8Array([1]))
    for (const key of [...orphans, ...kept]) await age(key, 25)
    await sweepFiles.run(boundApp(), {})
    const left = [...(await keysUnder('media/')), ...(await keysUnder('documents/')), ...(await keysUnder('drafts/'))]
    expect(left).toEqual(expect.arrayContaining([...kept, ...young]))
    for (const key of orphans) expect(left).not.toContain(key)
  })

  it('tells of rows whose file is gone, and touches none of them', async () => {
    const { body } = await picture('#0c0b0a')
    await queue.drained(30_000)
    await boundApp().storage.remove(`media/${body.doc.id}/original.webp`)
    await town.sql.query("update media set created_at = now() - interval '2 days' where id = $1", [body.doc.id])
    const told: unknown[] = []
    const app = boundApp()
    const logger = { ...app.logger, warn: (fields: unknown) => void told.push(fields) }
    await sweepFiles.run({ ...app, logger } as App, {})
    expect(told).toEqual([{ removed: 0, missing: 1, first: [`media/${body.doc.id}/original.webp`] }])
    expect((await fetch(server.url + body.doc.url)).status).toBe(404)
    expect((await town.sql.query('select id from media where id = $1', [body.doc.id])).rowCount).toBe(1)
  })
})

it('serves on while a large picture is drawn: the event loop is never held up', async () => {
  const large = await sharp({ create: { width: 6000, height: 6000, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer()
  let worst = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    worst = Math.max(worst, now - last)
    last = now
  }, 5)
  const answer = await addPicture(town.api, large, { token: town.people.owner.token })
  clearInterval(timer)
  expect(answer.status).toBe(201)
  expect(worst).toBeLessThan(1_000)
})
