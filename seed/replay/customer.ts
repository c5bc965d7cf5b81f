import { z } from 'zod'
import { Stranger, simulatedAddress } from '../play/caller'
import { Refusal } from '../play/refusal'
import type { Session } from '../play/session'
import type { InstanceOrder } from './instance'
import { toPosition } from './projection'
import { noteOf, type Town } from './town'

const Placed = z.looseObject({ id: z.string(), number: z.string() })

/** Addresses of guests begin here, above those of everybody with an account. */
const FIRST_GUEST = 65_536

/** Takes an order from an empty cart to its number, and notes what the server answered. True when it was placed. */
export async function orderMeal(town: Town, order: InstanceOrder, account: Session | undefined): Promise<boolean> {
  try {
    town.daybook.placed(order, await (account ? orderAs(town, order, account) : orderAsGuest(town, order)))
    return true
  } catch (error) {
    town.daybook.refused(order, error instanceof Refusal ? error.code : 'no_answer')
    if (!(error instanceof Refusal)) town.daybook.anomaly('customer', error)
    return false
  }
}

function orderAsGuest(town: Town, order: InstanceOrder) {
  const guest = new Stranger(simulatedAddress(FIRST_GUEST + town.instance.orders.indexOf(order)))
  return orderAs(town, order, guest, { contact: { name: `Guest ${order.id}`, phone: '+12025550123' } })
}

async function orderAs(town: Town, order: InstanceOrder, by: Session | Stranger, contact: object = {}) {
  const { api, playBook, run } = town
  const kitchen = playBook.kitchens.get(order.restaurant)
  if (!kitchen) throw new Error(`no kitchen was prepared for ${order.restaurant}`)
  for (const productId of kitchen.productIds) {
    const { headers } = await api.call('POST', '/api/cart/add', {
      by,
      body: { productId, quantity: 1 },
      key: `${run}:${order.id}:${productId}`,
    })
    const token = headers.get('x-cart-token')
    if (by instanceof Stranger && token) by.carry({ 'X-Cart-Token': token })
  }
  const address = { line1: `Door of ${order.id}`, city: 'Replay', ...toPosition(order) }
  await api.post('/api/cart/quote', by, { address })
  const placed = await api.call('POST', '/api/orders', {
    by,
    answer: Placed,
    key: `${run}:${order.id}`,
    body: { address, payment: { method: 'cash' }, specialInstructions: noteOf(order), ...contact },
  })
  return placed.body
}
