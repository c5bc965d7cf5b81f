import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { told } from '../../factories/ask'
import { addPicture, drawNoise } from '../../factories/files'
import { drawPhoto } from '../../factories/photos'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'
import { type QueueWatch, watchQueue } from '../process/queue'

let server: TestServer
let town: Town
let queue: QueueWatch

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  queue = await watchQueue(server.database)
})

afterAll(async () => {
  await queue.close()
  await town.close()
  await server.stop()
})

const add = (bytes: Uint8Array, options: Parameters<typeof addPicture>[2] = {}) =>
  addPicture(town.api, bytes, { token: town.people.owner.token, ...options })

const fetchPath = (path: string, init?: RequestInit) => fetch(server.url + path, init)
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())
/** Kinds of metadata that a picture still has. */
const hiddenIn = async (picture: Buffer) => {
  const { exif, xmp, iptc, icc } = await sharp(picture).metadata()
  return Object.entries({ exif, xmp, iptc, icc }).flatMap(([kind, found]) => (found ? [kind] : []))
}
const countMedia = async () => (await town.sql.query('select count(*)::int as n from media')).rows[0].n

describe('a picture', () => {
  it.each(['jpeg', 'png', 'webp'] as const)(
    'sent as %s is drawn anew and found at once by its contents',
    async (format) => {
      const answer = await add(await drawPhoto({ format, width: 3000, height: 2000, colour: '#123456' }), {
        name: '../../etc/passwd',
        type: 'text/html',
      })
      expect(answer.status).toBe(201)
      const { doc } = answer.body
      expect(doc).toMatchObject({ width: 2400, height: 1600, alt: 'A plate', url: `/cdn/${doc.hash}/original.webp` })
      expect(doc.hash).toMatch(/^[0-9a-f]{32}$/)
      expect(doc.thumbnailURL).toBe(`/cdn/${doc.hash}/thumbnail.webp`)
      expect(doc.blurhash.length).toBeGreaterThan(6)
      const response = await fetchPath(doc.url)
      expect(response.headers.get('content-type')).toBe('image/webp')
      const bytes = await bytesOf(response)
      expect(bytes.length).toBe(doc.filesize)
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 2400 })
      expect(await hiddenIn(bytes)).toEqual([])
    },
  )

  it('is turned upright, and tells neither place nor camera', async () => {
    const sideways = await sharp(await drawPhoto({ width: 400, height: 200 }))
      .withExif({ IFD0: { Orientation: '6' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { body } = await add(sideways)
    expect(body.doc).toMatchObject({ width: 200, height: 400 })
    const kept = await bytesOf(await fetchPath(body.doc.url))
    expect(await hiddenIn(kept)).toEqual([])
    expect(kept.includes('of the camera')).toBe(false)
  })

  it('has its sizes made by a job, in both formats, each of its own pixels', async () => {
    const { body } = await add(await drawNoise(2000, 1000))
    await queue.drained(30_000)
    const { made } = (await town.sql.query('select made from media where id = $1', [body.doc.id])).rows[0]
    expect(made.map(({ name, width, height }: Record<string, unknown>) => [name, width, height])).toEqual([
      ['thumbnail', 160, 160],
      ['card', 640, 400],
      ['wide', 1600, 800],
    ])
    for (const { name, width, height, bytes } of made) {
      for (const format of ['avif', 'webp'] as const) {
        const response = await fetchPath(`/cdn/${body.doc.hash}/${name}.${format}`)
        expect(response.headers.get('content-type')).toBe(`image/${format}`)
        const drawn = await bytesOf(response)
        expect(drawn.length).toBe(bytes[format])
        const kind = format === 'avif' ? { format: 'heif', compression: 'av1' } : { format }
        expect(await sharp(drawn).metadata()).toMatchObject({ width, height, ...kind })
      }
    }
  })

  it('is kept for good by every cache, and not sent twice to who has it', async () => {
    const { body } = await add(await drawPhoto({ colour: '#00ff88' }))
    await queue.drained(30_000)
    const first = await fetchPath(`/cdn/${body.doc.hash}/card.avif`)
    expect(first.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(first.headers.get('x-content-type-options')).toBe('nosniff')
    expect(first.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(first.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(first.headers.get('set-cookie')).toBeNull()
    const etag = first.headers.get('etag') ?? ''
    const again = await fetchPath(`/cdn/${body.doc.hash}/card.avif`, { headers: { 'if-none-match': etag } })
    expect([again.status, (await bytesOf(again)).length, again.headers.get('etag')]).toEqual([304, 0, etag])
    const other = await fetchPath(`/cdn/${body.doc.hash}/card.webp`)
    expect(other.headers.get('etag')).not.toBe(etag)
    const head = await fetchPath(`/cdn/${body.doc.hash}/card.webp`, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, other.headers.get('content-length')])
  })

  it('is answered with the original, for a moment, where a size is not made yet', async () => {
    const { body } = await add(await drawPhoto({ colour: '#778899' }))
    await queue.drained(30_000)
    await town.sql.query('update media set made = null where id = $1', [body.doc.id])
    const early = await fetchPath(`/cdn/${body.doc.hash}/wide.avif`)
    expect(early.headers.get('content-type')).toBe('image/webp')
    expect(early.headers.get('cache-control')).toBe('public, max-age=5')
    expect((await bytesOf(early)).length).toBe(body.doc.filesize)
  })

  it.each([
    'x/card.webp',
    '0123/card.webp',
    'HASH/huge.webp',
    'HASH/card.svg',
    'HASH/original.avif',
    'HASH/..%2foriginal.webp',
    `${'0'.repeat(32)}/card.webp`,
  ])('is not found at /cdn/%s, and no cache remembers that', async (path) => {
    const { body } = await add(await drawPhoto({ width: 20, height: 20 }))
    const response = await fetchPath(`/cdn/${path.replace('HASH', body.doc.hash)}`)
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store'])
  })

  it('says what it shows in both languages, or in the one of the request', async () => {
    const photo = await drawPhoto()
    const both = await add(photo, { alt: { en: 'Fried fish', fr: 'Poisson frit' } })
    const french = await add(photo, { alt: 'Poisson braisé', locale: 'fr' })
    expect([both.body.doc.alt, french.body.doc.alt]).toEqual(['Fried fish', 'Poisson braisé'])
    expect(french.body.message).toBe('L’image est enregistrée.')
    expect(both.body.doc.hash, 'the same contents, the same address').toBe(french.body.doc.hash)
    const read = await town.api.get<{ alt: string }>(`/api/media/${both.body.doc.id}?locale=fr`)
    expect(read.body.alt).toBe('Poisson frit')
    for (const alt of ['', '  ', {}, 7, 'x'.repeat(301)])
      expect(told(await add(photo, { alt }))).toBe('400 validation_failed')
  })

  it('keeps its contents, whoever may change its words', async () => {
    const { body } = await add(await drawPhoto())
    const at = `/api/media/${body.doc.id}`
    const token = town.people.admin.token
    const words = await town.api.call<{ doc: { alt: string; url: string } }>('PATCH', at, {
      token,
      body: { alt: 'Better words' },
    })
    expect(words.body.doc).toMatchObject({ alt: 'Better words', url: body.doc.url })
    await queue.drained(30_000)
    const early = await town.api.call('PATCH', at, { token, body: { alt: 'A form opened early', made: null } })
    expect(early.status).toBe(200)
    const { rows } = await town.sql.query('select made is not null as sized from media where id = $1', [body.doc.id])
    expect(rows).toEqual([{ sized: true }])
    expect(told(await town.api.get(`/api/media/file/${body.doc.id}.webp`)), 'Payload keeps no file').toBe(
      '404 not_found',
    )
    expect(told(await town.api.call('PATCH', at, { token, body: { hash: '0'.repeat(32) } }))).toBe('403 field_locked')
    const form = new FormData()
    form.set('file', new File([new Uint8Array(await drawPhoto({ colour: '#000' }))], 'a.jpg', { type: 'image/jpeg' }))
    form.set('_payload', '{"alt":"Another"}')
    expect(told(await town.api.call('PATCH', at, { token, form }))).toBe('400 validation_failed')
    expect((await fetchPath(body.doc.url)).status).toBe(200)
  })
})

describe('what is no picture', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'

  it('is refused by its content: svg, gif, pdf, html, half a file, a giant', async () => {
    const before = await countMedia()
    const giant = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const frames = await drawPhoto({ format: 'gif' })
    const half = (await drawPhoto({ format: 'png' })).subarray(0, 60)
    const torn = (await drawNoise(200, 200)).subarray(0, 5_000)
    for (const bytes of [
      Buffer.from(svg),
      Buffer.from('<html>'),
      Buffer.from('%PDF-1.4'),
      giant,
      frames,
      half,
      torn,
      Buffer.alloc(0),
    ])
      expect(told(await add(bytes, { name: 'a.png', type: 'image/png' }))).toBe('415 file_unsupported')
    expect(await countMedia()).toBe(before)
  })

  it('is refused when too large, in the caller’s language', async () => {
    const large = await add(Buffer.alloc(5_000_001))
    expect(told(large)).toBe('413 file_too_large')
    const french = await add(Buffer.alloc(5_000_001), { locale: 'fr' })
    expect(JSON.stringify(french.body)).toContain('Ce fichier est trop lourd')
    expect(told(await add(Buffer.alloc(7_000_000)))).toBe('413 too_large')
  })

  it('loses what was hidden in it: a page and an archive behind the picture’s end', async () => {
    const polyglot = Buffer.concat([await drawPhoto(), Buffer.from(`${svg}PK\u0003\u0004<?php`)])
    const { body, status } = await add(polyglot)
    expect(status).toBe(201)
    const kept = await bytesOf(await fetchPath(body.doc.url))
    for (const hidden of ['<script', 'PK\u0003\u0004', '<?php']) expect(kept.includes(hidden)).toBe(false)
  })

  it('is refused where no file came, or something else in its place', async () => {
    const { token } = town.people.owner
    const empty = new FormData()
    empty.set('_payload', '{"alt":"x"}')
    const text = new FormData()
    text.set('file', 'a picture, honestly')
    for (const form of [empty, text])
      expect(told(await town.api.post('/api/media', { token, form }))).toBe('400 validation_failed')
    const unread = pictureWith('not json')
    expect(told(await town.api.post('/api/media', { token, form: await unread }))).toBe('400 validation_failed')
  })

  async function pictureWith(payload: string): Promise<FormData> {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(await drawPhoto())], 'a.jpg'))
    form.set('_payload', payload)
    return form
  }
})

describe('a removed picture', () => {
  it('hangs nowhere any more, and its files follow', async () => {
    const { body } = await add(await drawPhoto({ colour: '#abcdef' }))
    const { id, url } = body.doc
    const [product] = town.mine.products
    await queue.drained(30_000)
    await town.sql.query('update products set image_id = $1 where id = $2', [id, product])
    await town.sql.query('update restaurants set image_id = $1, logo_id = $1 where id = $2', [id, town.mine.id])
    await town.sql.query('update categories set image_id = $1', [id])
    const removed = await town.api.post(`/api/media/${id}/remove`, { token: town.people.admin.token })
    expect(removed.body).toEqual({ id, removed: true })
    expect((await fetchPath(url)).status).toBe(404)
    await queue.drained(30_000)
    const { boundApp } = await import('../../../src/commands/app')
    for await (const file of boundApp().storage.list(`media/${id}/`)) expect(file).toBeUndefined()
    const { rows } = await town.sql.query(
      'select image_id from products where id = $1 union all select image_id from restaurants union all select logo_id from restaurants union all select image_id from categories',
      [product],
    )
    expect(rows.filter(({ image_id }) => image_id !== null)).toEqual([])
    expect(told(await town.api.post(`/api/media/${id}/remove`, { token: town.people.admin.token }))).toBe(
      '404 not_found',
    )
  })

  it('leaves another picture with the same contents where it is', async () => {
    const photo = await drawPhoto({ colour: '#13579b' })
    const [one, two] = [await add(photo), await add(photo)]
    await queue.drained(30_000)
    await town.api.post(`/api/media/${one.body.doc.id}/remove`, { token: town.people.admin.token })
    await queue.drained(30_000)
    expect(two.body.doc.url).toBe(one.body.doc.url)
    expect((await fetchPath(two.body.doc.url)).status).toBe(200)
    expect((await fetchPath(`/cdn/${two.body.doc.hash}/card.avif`)).status).toBe(200)
  })
})
