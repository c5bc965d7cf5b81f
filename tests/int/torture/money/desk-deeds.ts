import { randomUUID } from 'node:crypto'
import type { Scene } from './scene'

const FAULTS = ['restaurant', 'platform', 'driver']

interface Line {
  id: string
  order_id: string
}

/** Of some delivered order a piece or an amount goes back; clicked twice. */
export async function giveBack({ ask, town, hand, draw, told }: Scene): Promise<void> {
  const { rows } = await town.sql.query<Line>(
    `select l.id, l.order_id from order_lines l join orders o on o.id = l.order_id
     where o.status = 'delivered' and o.market_id = $1 order by o.id desc limit 20`,
    [hand.place.marketId],
  )
  if (rows.length === 0) return
  const { id, order_id: order } = draw.one(rows)
  const what = draw.chance(0.5) ? { items: [{ id, quantity: 1 }] } : { amount: 1 + draw.whole(700) }
  const also = draw.chance(0.2) ? { also: [draw.one(['delivery', 'tip', 'service'])] } : {}
  const body = { ...what, ...also, fault: draw.one(FAULTS), reason: 'torture' }
  const key = randomUUID()
  const click = () => ask(`/api/orders/${order}/refund`, { token: town.people.admin.token, key, body })
  told.note('refund of', order, await Promise.all([click(), click()]))
}

/** The driver puts on the desk what he took at the doors. */
export async function handInCash({ ask, town, hand }: Scene): Promise<void> {
  const { token } = town.people.admin
  const click = () => ask(`/api/drivers/${hand.driver.driverId}/settle-cash`, { token, body: {} })
  await Promise.all([click(), click()])
}
