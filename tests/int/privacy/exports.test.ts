import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, boundApp } from '../../../src/commands/app'
import { personExportKey } from '../../../src/domain/privacy/person-export'
import { exportPersonJob } from '../../../src/jobs/export-person'
import { removePersonExports } from '../../../src/jobs/remove-person-exports'
import type { Bell } from '../../../src/queries/bell/find-bell'
import { hear } from '../../factories/sockets'
import { makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

/** CMP-7: whoever asked for a copy hears that it is ready, and it goes when its time is over. */
let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer({ WAYBILL_ROLE: 'api' })
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const ask = async (of: object) => {
  const { status, body } = await town.api.post<{ id: string }>('/api/privacy/exports', {
    token: town.people.compliance.token,
    body: { of },
  })
  expect(status).toBe(202)
  return body.id
}
const make = (exportId: string) => exportPersonJob.run(boundApp(), { exportId })
const rings = async ({ token }: Person) =>
  (await town.api.get<Bell>('/api/bell', { token })).body.items
    .filter(({ kind }) => kind === 'privacy')
    .map(({ id, title, unread }) => ({ id, title, unread }))
const linkTo = (id: string, { token }: Person) =>
  town.api.post<{ url: string }>(`/api/users/data-export/${id}/link`, { token })
const stored = async (id: string) =>
  (await town.sql.query('select state, phone from person_exports where id = $1', [id])).rows[0]
const fileOf = (id: string) => boundApp().storage.get(personExportKey(id))
/** Its days are over. */
const daysPass = (...ids: string[]) =>
  town.sql.query(`update person_exports set remove_at = now() - interval '1 second' where id = any($1)`, [ids])

describe('a copy that is ready', () => {
  it('rings for who of the staff asked for it and for no other, until somebody has fetched it', async () => {
    const { compliance, admin } = town.people
    const who = await town.person('customer')
    const id = await ask({ personId: who.id })
    expect(await rings(compliance)).toEqual([])
    await make(id)
    expect(await rings(compliance)).toEqual([
      { id: who.id, title: expect.stringMatching(/^Test customer/), unread: true },
    ])
    expect(await rings(admin)).toEqual([])
    const { url } = (await linkTo(id, compliance)).body
    expect(await rings(compliance)).toHaveLength(1)
    const file = await fetch(server.url + url, { headers: { authorization: `Bearer ${compliance.token}` } })
    expect(file.status).toBe(200)
    expect(await rings(compliance)).toEqual([])
  })

  it('of a guest rings without his telephone, in the language of who reads', async () => {
    const { compliance } = town.people
    const id = await ask({ phone: '+237699000777' })
    await make(id)
    const bell = await town.api.get<Bell>('/api/bell', { token: compliance.token, locale: 'fr' })
    expect(bell.body.items).toContainEqual(
      expect.objectContaining({ id: `guest:${id}`, title: 'Un invité', about: null }),
    )
    await daysPass(id)
    expect((await rings(compliance)).map((each) => each.id)).not.toContain(`guest:${id}`)
  })

  it('is told live: to the person himself, and to administrators that something is', async () => {
    const who = await town.person('customer')
    const [own, strange, inside, desk] = await Promise.all([
      hear(server.url, '/customer', { token: who.token }),
      hear(server.url, '/customer', { token: town.people.otherCustomer.token }),
      hear(server.url, '/admin', { token: town.people.admin.token }),
      hear(server.url, '/admin', { token: town.people.support.token }),
    ])
    const exportId = await ask({ personId: who.id })
    await make(exportId)
    const told = ({ heard }: typeof own) =>
      heard.filter(({ event }) => event === 'data-export-ready' || event === 'privacy-updates')
    await expect.poll(() => [told(own).length, told(inside).length], { timeout: 10_000 }).toEqual([1, 1])
    expect(told(own)[0]).toMatchObject({ event: 'data-export-ready', payload: { exportId } })
    expect(told(inside)[0]).toMatchObject({ event: 'privacy-updates', payload: { about: 'export' } })
    expect([told(strange), told(desk)]).toEqual([[], []])
    for (const { socket } of [own, strange, inside, desk]) socket.close()
  })
})

describe('a copy whose days are over', () => {
  it('is removed with its file and a guest’s telephone, and no other is', async () => {
    const guests = await ask({ phone: '+237699000888' })
    const whole = await ask({ personId: (await town.person('customer')).id })
    await make(guests)
    await make(whole)
    await daysPass(guests)
    await removePersonExports.run(boundApp(), {})
    expect([await stored(guests), await fileOf(guests)]).toEqual([{ state: 'removed', phone: null }, undefined])
    expect((await linkTo(guests, town.people.compliance)).status).toBe(404)
    expect(await stored(whole)).toMatchObject({ state: 'ready' })
    expect(await fileOf(whole)).toBeDefined()
    expect((await linkTo(whole, town.people.compliance)).status).toBe(200)
  })

  it('is fetched by nobody from that moment on, though its file is still there', async () => {
    const who = await town.person('customer')
    const id = await ask({ personId: who.id })
    await make(id)
    const { url } = (await linkTo(id, who)).body
    await daysPass(id)
    const late = await fetch(server.url + url, { headers: { authorization: `Bearer ${who.token}` } })
    expect([late.status, (await linkTo(id, who)).status]).toEqual([404, 404])
    expect(await fileOf(id)).toBeDefined()
  })

  it('is known of for as long as its file is there, wherever its removal was cut off', async () => {
    const id = await ask({ personId: (await town.person('customer')).id })
    await make(id)
    await daysPass(id)
    const app = boundApp()
    const cut = (storage: Partial<App['storage']>): App => ({ ...app, storage: { ...app.storage, ...storage } })
    const before = cut({ remove: () => Promise.reject(new Error('cut off before')) })
    await expect(removePersonExports.run(before, {})).rejects.toThrow(/exports stay/)
    expect([(await stored(id)).state, await fileOf(id)]).toEqual(['ready', expect.anything()])
    const behind = cut({
      async remove(key) {
        await app.storage.remove(key)
        throw new Error('cut off behind')
      },
    })
    await expect(removePersonExports.run(behind, {})).rejects.toThrow(/exports stay/)
    expect([(await stored(id)).state, await fileOf(id)]).toEqual(['ready', undefined])
    await removePersonExports.run(app, {})
    expect((await stored(id)).state).toBe('removed')
  })

  it('goes though the one before it cannot', async () => {
    const [stuck, other] = [
      await ask({ personId: (await town.person('customer')).id }),
      await ask({ personId: (await town.person('customer')).id }),
    ]
    for (const id of [stuck, other]) await make(id)
    await daysPass(stuck)
    await daysPass(other)
    const app = boundApp()
    const remove = (key: string) =>
      key === personExportKey(stuck) ? Promise.reject(new Error('stuck')) : app.storage.remove(key)
    await expect(removePersonExports.run({ ...app, storage: { ...app.storage, remove } }, {})).rejects.toThrow(
      /^1 of \d+ exports stay$/,
    )
    expect([(await stored(stuck)).state, (await stored(other)).state]).toEqual(['ready', 'removed'])
  })
})
