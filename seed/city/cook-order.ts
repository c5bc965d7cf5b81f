import { z } from 'zod'
import type { OrderStatus } from '../../src/domain/orders/transitions'
import { ORDER_STATUSES } from '../../src/domain/orders/transitions'
import { makeMove } from '../play/make-move'
import type { Session } from '../play/session'
import { inLanguage, kitchenAnswer, kitchenThinks } from './mood'
import type { City, Kitchen, Town } from './town'

export const KitchenOrder = z.looseObject({
  id: z.string(),
  status: z.enum(ORDER_STATUSES),
  readyBy: z.string().nullish(),
})

/** The first orders of a day are as good as ready. */
const HURRIED = { kind: 'accept', minutes: 3, late: 0 } as const
/** A delay of fewer minutes is not told. */
const WORTH_SAYING = 4

/** One order from its first look at the tablet to the counter, wherever it stands. */
export async function cookOrder(
  city: City,
  town: Town,
  { kitchen, staff }: { kitchen: Kitchen; staff: Session },
  { id, status: found, readyBy }: z.output<typeof KitchenOrder>,
): Promise<void> {
  const { api, clock, daybook, over } = city
  const { random } = town
  const move = (from: OrderStatus, to: OrderStatus, verb: string, body?: unknown) =>
    makeMove({
      from,
      to,
      ask: () => api.post(`/api/orders/${id}/${verb}`, staff, body),
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
    await api.post(`/api/orders/${id}/delay`, staff, { minutes: Math.ceil(readyAt - promised) })
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
        status = await move(status, 'declined', 'decline', { reason: inLanguage(answer.reason, town.locale) })
        if (status === 'declined') daybook.count(town.slug, 'declined')
        continue
      }
      status = await move(status, 'confirmed', 'accept', { prepMinutes: answer.minutes })
      promised = clock.minute() + answer.minutes
      readyAt = promised + answer.late
    } else if (status === 'confirmed') {
      await clock.pass(0.3 + random(), over)
      status = await move(status, 'preparing', 'preparing')
    } else if (status === 'preparing') {
      await announceDelay()
      await clock.until(readyAt, over)
      await tabletFaceUp(city, town, kitchen)
      if (!over.aborted) status = await move(status, 'ready', 'ready')
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

export function readOrder({ api }: City, staff: Session, orderId: string): Promise<z.output<typeof KitchenOrder>> {
  return api.get(`/api/orders/${orderId}?depth=0`, staff, KitchenOrder)
}
