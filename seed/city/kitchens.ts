import { z } from 'zod'
import { answered } from '../../client'
import { kitchenEmail } from '../demo/people'
import { pause } from '../play/clock'
import { openSocket } from '../play/socket'
import { cookOrder, type KitchenOrder, readOrder } from './cook-order'
import { keepStocked } from './keep-stocked'
import { receiveReturns } from './receive-returns'
import type { City, Kitchen, Town } from './town'

const NewOrder = z.looseObject({ orderId: z.string() })

/** In case the socket has missed an order; every kitchen at another moment. */
const LOOK_EVERY_MS = 20_000
/** Orders that lie in a kitchen when it opens, left by an earlier run of the city. */
const IN_HAND = ['placed', 'confirmed', 'preparing']

/** A restaurant's people at their tablet, day and night: they answer what comes in, cook it, and keep the shelves filled. */
export async function runKitchen(city: City, town: Town, kitchen: Kitchen): Promise<void> {
  const { api, over } = city
  const staff = city.signIn(kitchenEmail(kitchen.slug), town.locale)
  const cooking = new Map<string, Promise<void>>()
  const guarded = (work: () => Promise<void>) => city.guard('kitchen', town.slug, work)

  const take = (order: KitchenOrder) => {
    if (cooking.has(order.id) || over.aborted) return
    kitchen.cooking++
    const work = guarded(() => cookOrder(city, town, { kitchen, staff }, order)).finally(() => {
      kitchen.cooking--
      cooking.delete(order.id)
    })
    cooking.set(order.id, work)
  }
  const look = async () => {
    const where = { restaurant: { equals: kitchen.id }, status: { in: IN_HAND.join(',') } }
    const params = { query: { where, limit: 200, depth: 0 } }
    answered(await api.as(staff).GET('/api/orders', { params })).docs.forEach(take)
  }
  const hear = async (payload: unknown) => {
    const { orderId } = NewOrder.parse(payload)
    if (!cooking.has(orderId)) take(await readOrder(city, staff, orderId))
  }

  openSocket(city, {
    namespace: '/restaurant',
    person: staff,
    onConnect: () => void guarded(look),
    events: { 'new-orders': (payload) => void guarded(() => hear(payload)) },
    until: over,
  })
  const stocking = keepStocked(city, town, { kitchen, staff })
  while (!over.aborted) {
    await pause(LOOK_EVERY_MS * (0.75 + town.random() / 2), over)
    if (over.aborted) break
    await guarded(look)
    await guarded(() => receiveReturns(city, town, { kitchen, staff }))
  }
  await Promise.all([stocking, ...cooking.values()])
}
