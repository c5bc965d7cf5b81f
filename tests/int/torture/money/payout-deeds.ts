import type { Town } from '../../../factories/town'
import type { Ask } from './ask'
import { balanceOf, drawPhone, type Scene } from './scene'
import type { Place } from './world'

/** A restaurant, a driver or a customer asks for some of what is his, or for more than that. */
export async function askForPayout(scene: Scene): Promise<void> {
  const { ask, hand, draw, told } = scene
  const { driver, customer, place } = hand
  const own = '/api/payouts'
  const [kind, id, token, path] = draw.one([
    ['restaurant', place.restaurantId, place.owner.token, `/api/restaurants/${place.restaurantId}/payouts`],
    ['driver', driver.driverId ?? '', driver.token, own],
    ['customer', customer.id, customer.token, own],
  ] as const)
  const lies = await balanceOf(scene, kind, id, kind === 'customer' ? 'wallet' : 'payable')
  if (lies === 0) return
  const amount = draw.chance(0.1) ? lies + 1 : 1 + draw.whole(lies)
  const bank = { kind: 'bank', bank: 'First Torture', holder: 'T. Orture', account: `CM21${draw.whole(3)}0000` }
  const phone = { kind: 'mobile_money', phone: drawPhone(draw) }
  const destination = place.currency === 'XAF' && draw.chance(0.8) ? phone : bank
  told.note(`payout of ${kind}`, id, [await ask(path, { token, body: { amount, destination } })])
}

interface Waiting {
  id: string
  status: 'requested' | 'approved' | 'processing' | 'failed'
  kind: 'mobile_money' | 'bank'
}

/** The desk takes up one payout of the market, and brings it on by a step; clicked twice. */
export async function bringOnPayout({ ask, town, hand, draw }: Scene): Promise<void> {
  const { rows } = await town.sql.query<Waiting>(
    `select p.id, p.status, t.kind from payouts p join payout_destinations t on t.id = p.destination_id
     where p.market_id = $1 and p.status in ('requested', 'approved', 'processing', 'failed') order by p.id limit 20`,
    [hand.place.marketId],
  )
  if (rows.length === 0) return
  const { id, status, kind } = draw.one(rows)
  const reason = { reason: 'torture' }
  switch (status) {
    case 'requested':
      return draw.chance(0.85) ? await approve(ask, hand.place, id) : await desk(ask, town, id, 'reject', reason)
    case 'approved':
      return send(ask, town, hand.place)
    case 'processing':
      if (kind === 'mobile_money') return
      return draw.chance(0.8) ? await settle(ask, town, id) : await desk(ask, town, id, 'fail', reason)
    case 'failed':
      return desk(ask, town, id, 'retry')
  }
}

/** The day of a new destination passes, and two runs begin at once. */
async function send(ask: Ask, town: Town, { marketId }: Place): Promise<void> {
  await town.sql.query(`update payouts set send_after = created_at where market_id = $1 and status = 'approved'`, [
    marketId,
  ])
  const run = () => ask('/api/payouts/run', { token: town.people.admin.token, body: { marketId } })
  await Promise.all([run(), run()])
}

const approve = async (ask: Ask, { approver }: Place, id: string) => {
  const click = () => ask(`/api/payouts/${id}/approve`, { token: approver.token })
  await Promise.all([click(), click()])
}

const settle = (ask: Ask, town: Town, id: string) => desk(ask, town, id, 'settle', { reference: `VIR-${id}` })

async function desk(ask: Ask, town: Town, id: string, verb: string, body?: object): Promise<void> {
  const click = () => ask(`/api/payouts/${id}/${verb}`, { token: town.people.admin.token, ...(body && { body }) })
  await Promise.all([click(), click()])
}

/** When the storm is over the desk works off what still waits. */
export async function clearDesk(ask: Ask, town: Town, places: readonly Place[]): Promise<void> {
  const { rows } = await town.sql.query<Waiting & { market_id: string }>(
    `select p.id, p.status, t.kind, p.market_id from payouts p join payout_destinations t on t.id = p.destination_id
     where p.status in ('requested', 'approved', 'processing')`,
  )
  for (const { id, status, kind, market_id } of rows) {
    const place = places.find(({ marketId }) => marketId === market_id)
    if (status === 'requested' && place) await approve(ask, place, id)
    if (status === 'processing' && kind === 'bank') await settle(ask, town, id)
  }
  for (const place of places)
    if (rows.some(({ market_id }) => market_id === place.marketId)) await send(ask, town, place)
}
