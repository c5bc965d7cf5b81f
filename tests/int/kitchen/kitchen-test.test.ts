import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, told, UNKNOWN } from '../../factories/ask'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
const { post } = asking(() => town)

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

interface Check {
  check: string
  state: string
  href: string | null
}

interface Display {
  test: { id: string; status: string; prepMinutes: number | null; lines: { name: string; quantity: number }[] } | null
  orders: object[]
  load: { ahead: number }
}

const send = async (who = town.people.owner) => {
  const answer = await post(who, `restaurants/${town.mine.id}/kitchen-test`)
  expect(told(answer)).toBe('200 ok')
  return String(answer.body.id)
}
const display = async () =>
  (await town.api.get<Display>(`/api/kitchen?restaurant=${town.mine.id}`, town.people.staff)).body
const move = async (id: string, to: string, body: object = {}) =>
  told(await post(town.people.staff, `kitchen-tests/${id}/move`, { to, ...body }))
const check = async () => {
  const { body } = await town.api.get<{ items: Check[] }>(
    `/api/restaurants/${town.mine.id}/checklist`,
    town.people.owner,
  )
  return body.items.find((item) => item.check === 'kitchen')
}

describe('a kitchen test', () => {
  it('goes from the bell to the counter, and the list before going live knows it', async () => {
    expect(await check()).toMatchObject({ state: 'warning', href: `/admin/kitchen?restaurant=${town.mine.id}` })
    const id = await send()
    expect((await display()).test).toMatchObject({ id, status: 'placed', lines: [{ name: 'Ndole', quantity: 1 }, {}] })
    expect(await move(id, 'preparing')).toBe('409 illegal_transition')
    expect(await move(id, 'confirmed', { prepMinutes: 25 })).toBe('200 ok')
    expect((await display()).test).toMatchObject({ status: 'confirmed', prepMinutes: 25 })
    expect(await move(id, 'preparing')).toBe('200 ok')
    expect((await check())?.state).toBe('warning')
    expect(await move(id, 'ready')).toBe('200 ok')
    expect((await check())?.state).toBe('done')
    expect(told(await post(town.people.staff, `kitchen-tests/${id}/end`))).toBe('200 ok')
    expect((await display()).test).toBeNull()
    expect(await move(id, 'ready')).toBe(UNKNOWN)
    // Another one later does not take back that there was one.
    await send()
    expect((await check())?.state).toBe('done')
  })

  it('is one at a time, and no other kitchen’s business', async () => {
    const [first, second] = [await send(), await send()]
    expect((await display()).test?.id).toBe(second)
    expect(await move(first, 'confirmed')).toBe(UNKNOWN)
    const { otherOwner } = town.people
    expect(told(await post(otherOwner, `kitchen-tests/${second}/end`))).toBe(UNKNOWN)
    expect(told(await post(otherOwner, `restaurants/${town.mine.id}/kitchen-test`))).toBe(UNKNOWN)
  })

  it('is no order: it books nothing, calls nobody, and makes no kitchen busy', async () => {
    const rows = async () =>
      (
        await town.sql.query(
          `select (select count(*) from orders) as orders, (select count(*) from deliveries) as deliveries,
            (select count(*) from payments) as payments, (select count(*) from postings) as postings, (select count(*) from offers) as offers`,
        )
      ).rows[0]
    const before = await rows()
    const id = await send(town.people.admin)
    await move(id, 'confirmed')
    const { orders, load } = await display()
    expect([orders, load.ahead]).toEqual([[], 0])
    await move(id, 'ready')
    expect(await rows()).toEqual(before)
  })
})
