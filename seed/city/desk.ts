import { z } from 'zod'
import { pause } from '../play/clock'
import { isConflict } from '../play/refusal'
import type { City, Town } from './town'

const Board = z.looseObject({
  deliveries: z.array(
    z.looseObject({ id: z.string(), status: z.string(), driverId: z.string().nullish(), orderId: z.string() }),
  ),
  drivers: z.array(z.looseObject({ id: z.string(), name: z.string(), silentSeconds: z.number().nullable() })),
})

const LOOK_EVERY_MS = 6_000
/** Real seconds without a position. */
const SILENT = 45
/** A driver is given up after so many looks in silence; in the first minute nobody is, for people are still coming to work. */
const MISSED_LOOKS = 2
const OPENING_MS = 60_000

/** The dispatcher of a town, at the board: counts what is open, and takes deliveries from drivers who cannot be reached. */
export async function runDesk(city: City, town: Town): Promise<void> {
  const missed = new Map<string, number>()
  const open = Date.now() + OPENING_MS
  while (!city.over.aborted) {
    await city.guard('desk', town.slug, () => look(city, town, missed, Date.now() > open))
    await pause(LOOK_EVERY_MS, city.over)
  }
}

async function look(city: City, town: Town, missed: Map<string, number>, open: boolean): Promise<void> {
  const { deliveries, drivers } = await city.api.get(`/api/dispatch/board?market=${town.slug}`, city.admin, Board)
  town.now.open = deliveries.length
  const live = new Set(
    drivers.filter(({ silentSeconds }) => silentSeconds !== null && silentSeconds < SILENT).map(({ id }) => id),
  )
  const names = new Map(drivers.map(({ id, name }) => [id, name]))
  const waiting = deliveries.filter(({ status }) => status === 'assigned' || status === 'at_pickup')
  for (const { id, driverId } of waiting) {
    if (!open || !driverId || live.has(driverId)) {
      missed.delete(id)
      continue
    }
    const looks = (missed.get(id) ?? 0) + 1
    missed.set(id, looks)
    if (looks > MISSED_LOOKS) await takeBack(city, town, id, names.get(driverId))
  }
  for (const id of missed.keys()) if (!waiting.some((delivery) => delivery.id === id)) missed.delete(id)
}

async function takeBack(city: City, town: Town, deliveryId: string, name: string | undefined): Promise<void> {
  const reason = town.locale === 'fr' ? 'Livreur injoignable' : 'Driver cannot be reached'
  try {
    await city.api.post(`/api/deliveries/${deliveryId}/unassign`, city.admin, { reason })
    city.daybook.happened('delivery_taken_back', town.slug, name)
  } catch (error) {
    // He is back, or has it picked up already.
    if (!isConflict(error)) throw error
  }
}
