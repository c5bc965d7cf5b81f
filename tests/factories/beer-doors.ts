import { beerAtDoor, DOOR_RULES, GOOD_ID, MINOR_ID, signature, tellDoor } from './door'
import { rulesInForce } from './rules'
import type { Town } from './town'

interface BeerDoors {
  /** Orders: handed over against evidence; back on the shelf, counted; and on its way back, to be counted. */
  delivered: string
  returned: string
  returning: string
}

/** What becomes of beer at three doors, by a driver of its own, who is on his way back from the last of them. */
export async function leaveBeer(town: Town): Promise<BeerDoors> {
  const driver = await town.person('driver')
  const own: Town = { ...town, people: { ...town.people, driver } }
  await rulesInForce(town, DOOR_RULES)
  const tell = async (deliveryId: string, verb: 'delivered' | 'failed' | 'returned', body: object, status = 200) => {
    const by = verb === 'returned' && 'lines' in body ? town.people.owner : driver
    const answer = await tellDoor(own, deliveryId, verb, body, { by })
    if (answer.status !== status) throw new Error(`${verb} answered ${answer.status} ${answer.code}`)
  }
  const handed = await beerAtDoor(own, { quantity: 2 })
  await tell(handed.deliveryId, 'delivered', { proof: { idCheck: GOOD_ID, signature: await signature() } })
  const back = await beerAtDoor(own, { quantity: 2 })
  await tell(back.deliveryId, 'delivered', { proof: { idCheck: MINOR_ID } }, 403)
  await tell(back.deliveryId, 'failed', { reason: 'A boy opened', cause: 'under_age' })
  await tell(back.deliveryId, 'returned', {})
  const { rows } = await town.sql.query<{ id: string }>('select id from order_lines where order_id = $1', [
    back.orderId,
  ])
  const lines = rows.map(({ id }) => ({ lineId: id, restock: 1 }))
  await tell(back.deliveryId, 'returned', { lines, reason: 'One bottle is broken' })
  const late = await beerAtDoor(own)
  await tell(late.deliveryId, 'failed', { reason: 'Nobody opens', cause: 'nobody_there' })
  await tell(late.deliveryId, 'returned', {})
  return { delivered: handed.orderId, returned: back.orderId, returning: late.orderId }
}
