import { type Answered, answered, type components } from '../../client'
import { makeMove } from '../play/make-move'
import type { Session } from '../play/session'
import { inLanguage, kitchenAnswer, kitchenThinks } from './mood'
import type { City, Kitchen, Town } from './town'

type OrderStatus = components['schemas']['OrderStatus']

/** What a kitchen's tablet needs to know of an order. */
export type KitchenOrder = Pick<components['schemas']['OrderDocument'], 'id' | 'status' | 'readyBy'>

/** The first orders of a day are as good as ready. */
const HURRIED = { kind: 'accept', minutes: 3, late: 0 } as const
/** A delay of fewer minutes is not told. */
const WORTH_SAYING = 4

/** One order from its first look at the tablet to the counter, wherever it stands. */
export async function cookOrder(
  city: City,
  town: Town,
  { kitchen, staff }: { kitchen: Kitchen; staff: Session },
  { id, status: found, readyBy }: KitchenOrder,
): Promise<void> {
  const { api, clock, daybook, over } = city
  const { random } = town
  const waybill = api.as(staff)
  const params = { path: { id } }
  const move = (from: OrderStatus, to: OrderStatus, call: () => Promise<Answered<unknown>>) =>
    makeMove({
      from,
      to,
      ask: async () => answered(await call()),
      read: async () => (await readOrder(city, staff, id)).status,
    })
  let promised = readyBy ? clock.minuteOf(new Date(readyBy)) : undefined
  let readyAt = promised ?? clock.minute() + kitchen.prepMinutes / 2
  /** Whoever sees shortly before the time that it will not do, says so. */
  const announceDelay = async () => {
    if (promised === undefined || readyAt - promised < WORTH_SAYING) return
    await clock.until(promised - 1, over)
    await tabletFaceUp(city, town, kitchen)
    if (over.aborted) return
    const body = { minutes: Math.ceil(readyAt - promised) }
    answered(await waybill.POST('/api/orders/{id}/delay', { params, body }))
    promised = readyAt
  }
  for (let status = found; !over.aborted; ) {
    if (status === 'placed') {
      const hurried = town.hurried.has(id)
      await clock.pass(hurried ? 0.1 : kitchenThinks(random), over)
      await tabletFaceUp(city, town, kitchen)
      if (over.aborted) return
      const answer = hurried ? HURRIED : kitchenAnswer(kitchen.prepMinutes, random)
      if (answer.kind === 'decline') {
        const body = { reason: inLanguage(answer.reason, town.locale) }
        status = await move(status, 'declined', () => waybill.POST('/api/orders/{id}/decline', { params, body }))
        if (status === 'declined') daybook.count(town.slug, 'declined')
        continue
      }
      const body = { prepMinutes: answer.minutes }
      status = await move(status, 'confirmed', () => waybill.POST('/api/orders/{id}/accept', { params, body }))
      promised = clock.minute() + answer.minutes
      readyAt = promised + answer.late
    } else if (status === 'confirmed') {
      await clock.pass(0.3 + random(), over)
      status = await move(status, 'preparing', () => waybill.POST('/api/orders/{id}/preparing', { params }))
    } else if (status === 'preparing') {
      await announceDelay()
      await clock.until(readyAt, over)
      await tabletFaceUp(city, town, kitchen)
      if (over.aborted) return
      status = await move(status, 'ready', () => waybill.POST('/api/orders/{id}/ready', { params, body: {} }))
    } else {
      return
    }
  }
}

/** Resolves when somebody looks at the tablet again. */
async function tabletFaceUp({ clock, over }: City, { trouble }: Town, { id }: Kitchen): Promise<void> {
  const down = () => trouble.silentUntil.get(id) ?? 0
  while (down() > clock.minute() && !over.aborted) await clock.until(down(), over)
}

export async function readOrder({ api }: City, staff: Session, id: string): Promise<KitchenOrder> {
  const params = { path: { id }, query: { depth: 0 } }
  return answered(await api.as(staff).GET('/api/orders/{id}', { params }))
}
