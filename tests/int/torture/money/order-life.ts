import type { Answer } from '../../../factories/api'
import { pause } from './ask'
import { balanceOf, drawSource, type Scene } from './scene'

const LOOKS = 40

interface Order {
  id: string
  status: string
  total: { amount: number }
}

/** An order from its cart to where chance ends it. */
export async function liveOrder(scene: Scene): Promise<void> {
  const order = await place(scene)
  if (order) await live(scene, order)
}

async function place(scene: Scene): Promise<Order | null> {
  const { ask, hand, draw, told } = scene
  const { at, products } = hand.place
  const { token, id } = hand.customer
  await ask('/api/cart/add', { token, body: { productId: draw.one(products), quantity: 1 + draw.whole(3) } })
  const address = { line1: '1 Rue Joss', city: 'Douala', lat: at.lat + 0.01, lng: at.lng }
  const body = { address, tip: draw.chance(0.3) ? 300 : 0, ...(await howToPay(scene)) }
  const answer = await ask<Order>('/api/orders', { token, body })
  told.note('order of', id, [answer])
  return answer?.status === 201 ? answer.body : null
}

/** By one method, or first from points and wallet what lies there and the rest by another. */
async function howToPay(scene: Scene): Promise<{ payment: Record<string, unknown>; points?: number }> {
  const { draw, hand } = scene
  const { currency } = hand.place
  if (draw.chance(0.15)) return { payment: { method: 'wallet' } }
  const source = draw.chance(0.25) ? { method: 'cash' } : drawSource(draw, currency)
  if (draw.chance(0.5)) return { payment: source }
  const part = async (purpose: string) => {
    const lies = await balanceOf(scene, 'customer', hand.customer.id, purpose)
    return Math.min(lies, 1 + draw.whole(currency === 'XAF' ? 900 : 1_200))
  }
  const points = draw.chance(0.5) ? await part('points') : 0
  const wallet = await part('wallet')
  return { payment: { ...source, ...(wallet > 0 && { wallet }) }, ...(points > 0 && { points }) }
}

async function live(scene: Scene, { id }: Order): Promise<void> {
  const { ask, town, hand, draw, count } = scene
  const { customer, place } = hand
  const cancel = (who: { token: string }) =>
    ask(`/api/orders/${id}/cancel`, { token: who.token, body: { reason: 'torture' } })
  if (draw.chance(0.1)) return void (await cancel(customer))
  if (!(await stands(scene, id))) {
    if (!draw.chance(0.5)) return
    await ask(`/api/orders/${id}/pay`, { token: customer.token, body: drawSource(draw, place.currency) })
    if (!(await stands(scene, id))) return
  }
  count('placed')
  if (draw.chance(0.3)) await thinkAgain(scene, id)
  const fate = draw.whole(12)
  if (fate === 0) return void (await cancel(customer))
  if (fate === 1)
    return void (await ask(`/api/orders/${id}/decline`, { token: place.owner.token, body: { reason: 'torture' } }))
  await ask(`/api/orders/${id}/accept`, { token: place.owner.token, body: { prepMinutes: 1 } })
  if (fate === 2) return void (await cancel(town.people.support))
  await ask(`/api/orders/${id}/ready`, { token: place.owner.token })
  if (await drive(scene, id, fate === 3)) return count(fate === 3 ? 'returned' : 'delivered')
  await cancel(town.people.admin)
}

/** Other pieces before the kitchen begins: fewer give back, more are paid at the door or from the wallet. */
async function thinkAgain({ ask, town, hand, draw, count }: Scene, id: string): Promise<void> {
  const { rows } = await town.sql.query<{ id: string }>('select id from order_lines where order_id = $1', [id])
  const lines = rows.map((line) => ({ id: line.id, quantity: 1 + draw.whole(3) }))
  type Changed = Record<'back' | 'spared' | 'paid', { amount: number }>
  const body = { lines, fromWallet: draw.chance(0.5) }
  const answer = await ask<Changed>(`/api/orders/${id}/change`, { token: hand.customer.token, body })
  if (answer?.status !== 200) return
  if (answer.body.back.amount > 0) count('gave some back')
  if (answer.body.spared.amount > 0) count('held less')
  if (answer.body.paid.amount > 0) count('paid more from the wallet')
}

/** Whether an order is paid for, so that its restaurant has it; asked as long as it may come to that. */
async function stands({ ask, town }: Scene, id: string): Promise<boolean> {
  for (let look = 0; look < LOOKS; look++) {
    const { token } = town.people.admin
    const answer = await ask<{ status: string }>(`/api/orders/${id}/payment`, { token }, 'GET')
    if (!answer || answer.body.status === 'placed') return answer !== null
    if (answer.body.status !== 'pending') return false
    await pause(2)
  }
  return false
}

async function drive({ ask, town, hand }: Scene, id: string, back: boolean): Promise<boolean> {
  const { driver, place } = hand
  const { token } = driver
  await ask('/api/drivers/me/online', { token, body: { position: place.at } })
  const { rows } = await town.sql.query<{ id: string }>('select id from deliveries where order_id = $1', [id])
  const delivery = `/api/deliveries/${rows[0]?.id}`
  const assigned = await ask(`${delivery}/assign`, {
    token: town.people.admin.token,
    body: { driverId: driver.driverId, reason: 'torture' },
  })
  if (assigned?.status !== 200) return false
  const steps = back ? ['failed', 'returned'] : ['arrived', 'delivered']
  let last: Answer<unknown> | null = null
  for (const step of ['arrived-pickup', 'picked-up', ...steps])
    last = await ask(`${delivery}/${step}`, { token, body: { reason: 'torture' } })
  return last?.status === 200
}
