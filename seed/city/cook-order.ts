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

/** What the first orders of a day still need, in virtual minutes. */
const HURRIED_MINUTES = 3

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
  let readyAt = readyBy ? clock.minuteOf(new Date(readyBy)) : clock.minute() + kitchen.prepMinutes / 2
  for (let status = found; !over.aborted; ) {
    if (status === 'placed') {
      const hurried = town.hurried.has(id)
      await clock.pass(hurried ? 0.1 : kitchenThinks(random), over)
      await tabletFaceUp(city, town, kitchen)
      if (over.aborted) return
      const answer = kitchenAnswer(kitchen.prepMinutes, random)
      if (answer.kind === 'decline' && !hurried) {
        status = await move(status, 'declined', 'decline', { reason: inLanguage(answer.reason, town.locale) })
        if (status === 'declined') daybook.count(town.slug, 'declined')
        continue
      }
      const prepMinutes = hurried || answer.kind === 'decline' ? HURRIED_MINUTES : answer.minutes
      status = await move(status, 'confirmed', 'accept', { prepMinutes })
      readyAt = clock.minute() + prepMinutes + (hurried || answer.kind === 'decline' ? 0 : answer.late)
    } else if (status === 'confirmed') {
      await clock.pass(0.3 + random(), over)
      status = await move(status, 'preparing', 'preparing')
    } else if (status === 'preparing') {
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
  for (let until = trouble.silentUntil.get(id) ?? 0; until > clock.minute() && !over.aborted; )
    await clock.until(until, over).then(() => {
      until = trouble.silentUntil.get(id) ?? 0
    })
}

export function readOrder({ api }: City, staff: Session, orderId: string): Promise<z.output<typeof KitchenOrder>> {
  return api.get(`/api/orders/${orderId}?depth=0`, staff, KitchenOrder)
}
