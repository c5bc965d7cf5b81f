import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, FORBIDDEN, told, UNKNOWN } from '../../factories/ask'
import { putOrder } from '../../factories/order-rows'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
const { get, post } = asking(() => town)

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

type Who = keyof Town['people']
const note = (orderId: string, who: Who, text: unknown) =>
  post(town.people[who], `orders/${orderId}/note`, { note: text })

/** An order that is being cooked, and that `driver` comes for. */
async function cooking(): Promise<string> {
  const { orderId } = await putOrder(town, { status: 'preparing', delivery: 'assigned' })
  return orderId
}

const notesFor = async (who: Who, orderId: string) => {
  const { body } = await get(town.people[who], `orders/${orderId}?depth=0`)
  const { customerNote, restaurantNote, driverNote } = body as unknown as Record<string, string | null | undefined>
  return { customerNote, restaurantNote, driverNote }
}

describe('the notes of an order', () => {
  it('are the restaurant’s and the driver’s, each read by the other at once', async () => {
    const orderId = await cooking()
    expect((await note(orderId, 'staff', ' Come to the back door ')).body).toEqual({
      id: orderId,
      status: 'preparing',
      side: 'restaurant',
      note: 'Come to the back door',
    })
    await note(orderId, 'driver', 'Puncture, ten minutes')
    const work = await get(town.people.driver, 'drivers/me/offers')
    expect((work.body as unknown as { deliveries: object[] }).deliveries).toContainEqual(
      expect.objectContaining({
        orderId,
        restaurantNote: 'Come to the back door',
        driverNote: 'Puncture, ten minutes',
      }),
    )
    const kitchen = await get(town.people.owner, `kitchen?restaurant=${town.mine.id}`)
    expect((kitchen.body as unknown as { orders: object[] }).orders).toContainEqual(
      expect.objectContaining({ id: orderId, driverNote: 'Puncture, ten minutes' }),
    )
  })

  it('are not for the customer to read', async () => {
    const orderId = await cooking()
    await note(orderId, 'owner', 'The customer was rude')
    await note(orderId, 'driver', 'Nobody opens')
    expect(await notesFor('customer', orderId)).toEqual({
      customerNote: null,
      restaurantNote: undefined,
      driverNote: undefined,
    })
    for (const who of ['owner', 'support', 'admin', 'compliance'] as const)
      expect(await notesFor(who, orderId), who).toMatchObject({
        restaurantNote: 'The customer was rude',
        driverNote: 'Nobody opens',
      })
  })

  it('are replaced by what is said next, and taken back by nothing', async () => {
    const orderId = await cooking()
    await note(orderId, 'owner', 'One')
    await note(orderId, 'support', 'Two')
    expect((await notesFor('admin', orderId)).restaurantNote).toBe('Two')
    expect((await note(orderId, 'owner', '')).body).toMatchObject({ note: null })
    expect((await notesFor('admin', orderId)).restaurantNote).toBeNull()
  })

  it('are nobody’s who has nothing to do with it', async () => {
    const orderId = await cooking()
    for (const who of ['customer', 'compliance'] as const)
      expect(told(await note(orderId, who, 'x')), who).toBe(FORBIDDEN)
    for (const who of ['otherOwner', 'otherDriver'] as const)
      expect(told(await note(orderId, who, 'x')), who).toBe(UNKNOWN)
    expect(await notesFor('admin', orderId)).toMatchObject({ restaurantNote: null, driverNote: null })
  })

  it('have at most 500 letters', async () => {
    const orderId = await cooking()
    expect(told(await note(orderId, 'owner', 'x'.repeat(501)))).toBe('400 validation_failed')
    expect(told(await note(orderId, 'owner', 7))).toBe('400 validation_failed')
    expect(told(await note(orderId, 'owner', 'x'.repeat(500)))).toBe('200 ok')
  })
})
