import { answered } from '../../client'
import { pause } from '../play/clock'
import { isConflict } from '../play/refusal'
import type { City, Town } from './town'

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
  const params = { query: { market: town.slug } }
  const { deliveries, drivers } = answered(await city.api.as(city.admin).GET('/api/dispatch/board', { params }))
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

async function takeBack(city: City, town: Town, id: string, name: string | undefined): Promise<void> {
  const reason = town.locale === 'fr' ? 'Livreur injoignable' : 'Driver cannot be reached'
  try {
    const params = { path: { id } }
    answered(await city.api.as(city.admin).POST('/api/deliveries/{id}/unassign', { params, body: { reason } }))
    city.daybook.happened('delivery_taken_back', town.slug, name)
  } catch (error) {
    // He is back, or has it picked up already.
    if (!isConflict(error)) throw error
  }
}
