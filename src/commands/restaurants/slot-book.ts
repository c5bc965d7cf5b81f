import { type SQL, sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import { localMoment } from '../../domain/opening/local-moment'
import type { Interval } from '../../domain/opening/open-intervals'
import { bookable, type SlotTerms, slotDates, slotsOf } from '../../domain/opening/slots'
import type { OrderTaking } from '../../domain/opening/taking-orders'
import type { Sql } from '../../ports/database'

/** How a restaurant takes orders for later, by its own terms and else its market's. */
interface SlotPlace extends OrderTaking, SlotTerms {
  id: string
  listed: boolean
}

interface SlotsOfDay {
  timeZone: string
  /** Days that can be ordered for; none where no orders for later are taken. */
  dates: string[]
  date: string
  /** `remaining`: orders that it still takes; 0 is full. */
  slots: { from: string; to: string; remaining: number }[]
}

/**
 * The slots of a day as a customer may choose from them.
 * @param date YYYY-MM-DD in the zone of the market; undefined: the first that can be ordered for
 * @throws WaybillError `not_found` for a restaurant that is not listed
 */
export async function findSlots(db: Sql, slug: string, date: string | undefined, now: Date): Promise<SlotsOfDay> {
  const place = await findPlace(db, sql`r.slug = ${slug}`)
  if (!place?.listed) throw new WaybillError('not_found')
  const dates = datesOf(place, now)
  const day = date ?? localMoment(now, place.timeZone).date
  const slots = dates.includes(day) ? openSlots(place, day, now) : []
  const taken = await countTaken(db, place.id, slots)
  return {
    timeZone: place.timeZone,
    dates,
    date: day,
    slots: slots.map(({ from, to }) => ({
      from: from.toISOString(),
      to: to.toISOString(),
      remaining: Math.max(0, place.capacity - (taken.get(from.getTime()) ?? 0)),
    })),
  }
}

/**
 * The slot that begins at a moment, with room in it. With `lock` the restaurant's orders for later take turns until the transaction ends,
 * so that none is sold twice; orders for now do not wait for them.
 * @param options.taken places of it that orders made together with this one have taken already
 * @throws WaybillError `slot_unavailable` where there is no such slot, or no longer; `slot_full`
 */
export async function takeSlot(
  db: Sql,
  restaurantId: string,
  scheduledFor: Date,
  now: Date,
  { lock = false, taken: ours = 0 }: { lock?: boolean; taken?: number } = {},
): Promise<Interval> {
  const place = await findPlace(db, sql`r.id = ${restaurantId}`, lock)
  const told = { scheduledFor: scheduledFor.toISOString() }
  if (!place) throw new WaybillError('slot_unavailable', told)
  const { date } = localMoment(scheduledFor, place.timeZone)
  const slots = datesOf(place, now).includes(date) ? openSlots(place, date, now) : []
  const slot = slots.find(({ from }) => from.getTime() === scheduledFor.getTime())
  if (!slot) throw new WaybillError('slot_unavailable', told)
  const taken = (await countTaken(db, place.id, [slot])).get(slot.from.getTime()) ?? 0
  if (taken + ours >= place.capacity) throw new WaybillError('slot_full', told)
  return slot
}

function findPlace(db: Sql, which: SQL, lock = false): Promise<SlotPlace | undefined> {
  return db.row<SlotPlace>(sql`
    select r.id, r.active as listed, r.hours, coalesce(m.holidays, '[]') as holidays, m.time_zone as "timeZone", m.active as "marketActive",
      r.paused_until as "pausedUntil", coalesce(r.slot_minutes, m.slot_minutes) as minutes,
      coalesce(r.slot_lead_minutes, m.slot_lead_minutes) as "leadMinutes",
      coalesce(r.slot_days_ahead, m.slot_days_ahead) as "daysAhead", coalesce(r.slot_capacity, m.slot_capacity) as capacity
    from restaurants r join markets m on m.id = r.market_id where ${which} ${lock ? sql`for no key update of r` : sql``}`)
}

function datesOf({ capacity, marketActive, timeZone, daysAhead }: SlotPlace, now: Date): string[] {
  return capacity > 0 && marketActive ? slotDates(now, timeZone, daysAhead) : []
}

function openSlots(place: SlotPlace, date: string, now: Date): Interval[] {
  const pausedUntil = place.pausedUntil === null ? null : new Date(place.pausedUntil)
  return bookable(slotsOf(place, date, place.minutes), { now, leadMinutes: place.leadMinutes, pausedUntil })
}

/** Orders by the beginning of their slot, milliseconds. Counted and not kept: what is cancelled or declined gives its place back by itself. */
async function countTaken(db: Sql, restaurantId: string, slots: readonly Interval[]): Promise<Map<number, number>> {
  const [first, last] = [slots[0], slots.at(-1)]
  if (!first || !last) return new Map()
  const rows = await db.rows<{ at: Date; taken: number }>(sql`
    select o.scheduled_for as at, count(*) as taken from orders o
    where o.restaurant_id = ${restaurantId} and o.scheduled_for >= ${first.from} and o.scheduled_for < ${last.to}
      and o.status not in ('cancelled', 'declined')
    group by o.scheduled_for`)
  const taken = new Map<number, number>()
  for (const { from, to } of slots) {
    const inside = rows.filter(({ at }) => at >= from && at < to)
    taken.set(
      from.getTime(),
      inside.reduce((sum, row) => sum + row.taken, 0),
    )
  }
  return taken
}
