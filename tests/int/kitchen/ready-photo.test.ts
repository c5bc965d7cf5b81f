import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { told } from '../../factories/ask'
import { putOrder } from '../../factories/order-rows'
import { drawPhoto, photoForm, photographedOrder } from '../../factories/photos'
import { makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const ready = (orderId: string, form?: FormData, { who = town.people.owner, key = '' } = {}) =>
  town.api.post(`/api/orders/${orderId}/ready`, { token: who.token, form, ...(key && { key }) })

async function photoOf(orderId: string, who: Person | undefined): Promise<Response> {
  return fetch(`${server.url}/api/orders/${orderId}/photo`, {
    headers: who ? { authorization: `Bearer ${who.token}` } : {},
  })
}

const stateOf = async (orderId: string) =>
  (await town.sql.query('select status, ready_photo as photo from orders where id = $1', [orderId])).rows[0]

describe('an order made ready', () => {
  it('needs no picture where the restaurant takes none', async () => {
    const { orderId } = await putOrder(town, { status: 'preparing' })
    expect(told(await ready(orderId))).toBe('200 ok')
    expect(await stateOf(orderId)).toEqual({ status: 'ready', photo: null })
    expect((await photoOf(orderId, town.people.owner)).status).toBe(404)
  })

  it('is refused without one where the restaurant takes a picture of everything', async () => {
    const { orderId } = await putOrder(town, { status: 'preparing' })
    const late = await putOrder(town, { status: 'delivered' })
    await town.sql.query('update restaurants set photo_at_ready = true where id = $1', [town.mine.id])
    const answers = [await ready(orderId), await ready(orderId, undefined, { who: town.people.admin })]
    const over = await ready(late.orderId)
    const withPhoto = await ready(orderId, photoForm(await drawPhoto()))
    await town.sql.query('update restaurants set photo_at_ready = false')
    expect(answers.map(told)).toEqual(['422 photo_required', '422 photo_required'])
    expect(told(over)).toBe('409 illegal_transition')
    expect(told(withPhoto)).toBe('200 ok')
  })

  it.each(['jpeg', 'png', 'webp'] as const)('keeps a picture sent as %s, drawn anew', async (format) => {
    const { orderId } = await putOrder(town, { status: 'preparing' })
    const sent = await drawPhoto({ format, width: 3000, height: 2000 })
    // The name and the type that a client claims count for nothing.
    const answer = await ready(orderId, photoForm(sent, 'text/html'))
    expect(answer.body).toMatchObject({ status: 'ready', photo: true })
    const response = await photoOf(orderId, town.people.owner)
    expect(response.headers.get('content-type')).toBe('image/webp')
    expect(response.headers.get('cache-control')).toContain('private')
    const kept = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
    expect(kept).toMatchObject({ format: 'webp', width: 1600, height: 1067 })
    expect(kept.exif, 'where and with what it was taken is nobody’s business').toBeUndefined()
  })

  it('refuses what is no picture, one too large, and one that unpacks to a giant', async () => {
    const { orderId } = await putOrder(town, { status: 'preparing' })
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const half = (await drawPhoto({ format: 'png' })).subarray(0, 60)
    const giant = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    const gif = await drawPhoto({ format: 'gif' })
    for (const bytes of [script, half, giant, gif, Buffer.from('hello')])
      expect(told(await ready(orderId, photoForm(bytes)))).toBe('415 file_unsupported')
    expect(told(await ready(orderId, photoForm(Buffer.alloc(5_100_000))))).toBe('413 file_too_large')
    const text = new FormData()
    text.set('photo', 'a picture, honestly')
    expect(told(await ready(orderId, text))).toBe('400 validation_failed')
    expect(await stateOf(orderId)).toEqual({ status: 'preparing', photo: null })
  })

  it('answers the same tap the same way, and another one with what it became', async () => {
    const { orderId } = await putOrder(town, { status: 'preparing' })
    const photo = await drawPhoto()
    const first = await ready(orderId, photoForm(photo), { key: `photo-${orderId}` })
    const again = await ready(orderId, photoForm(photo), { key: `photo-${orderId}` })
    expect([again.status, again.body]).toEqual([200, first.body])
    expect(told(await ready(orderId, photoForm(photo)))).toBe('409 illegal_transition')
    const other = await ready(orderId, photoForm(await drawPhoto({ colour: '#000' })))
    expect(told(other)).toBe('409 illegal_transition')
    expect((await photoOf(orderId, town.people.owner)).status, 'a refused repetition takes nothing away').toBe(200)
  })

  it('is not photographed by a stranger', async () => {
    const { orderId } = await putOrder(town, { status: 'preparing' })
    const form = async () => photoForm(await drawPhoto())
    expect(told(await ready(orderId, await form(), { who: town.people.otherOwner }))).toBe('404 not_found')
    expect(told(await ready(orderId, await form(), { who: town.people.driver }))).toBe('403 forbidden')
    expect(await stateOf(orderId)).toEqual({ status: 'preparing', photo: null })
    const madeUp = randomUUID()
    expect(told(await ready(madeUp, await form()))).toBe('404 not_found')
    const kept = await readdir('.data/files/orders').catch(() => [])
    for (const id of [orderId, madeUp]) expect(kept, 'nothing of theirs stays on the disk').not.toContain(id)
  })

  it('shows its picture to those whom the order concerns, and to nobody else', async () => {
    const orderId = await photographedOrder(town)
    const { people } = town
    for (const who of ['customer', 'owner', 'staff', 'driver', 'support', 'compliance', 'admin'] as const)
      expect((await photoOf(orderId, people[who])).status, who).toBe(200)
    for (const who of ['otherCustomer', 'otherOwner', 'otherDriver'] as const)
      expect((await photoOf(orderId, people[who])).status, who).toBe(404)
    expect((await photoOf(orderId, undefined)).status).toBe(401)
  })
})
