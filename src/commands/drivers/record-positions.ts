import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Position } from '../../domain/geo/position'
import type { Sql } from '../../ports/database'

export const PositionInput = z.object({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
  heading: z.number().min(0).max(360).optional(),
  speed: z.number().min(0).max(200).optional(),
  accuracy: z.number().min(0).max(100_000).optional(),
})

/** A live position counts for so long; after that the driver is nowhere (TRK-1). Real seconds: it is a matter of connection. */
export const LIVE_SECONDS = 60

/** One position in so many seconds goes to history, per driver; virtual time, as the business sees it. */
const SAMPLE_SECONDS = 30

export interface DriverPosition extends Position {
  driverId: string
  /** When the driver was there, virtual. */
  at: Date
  heading?: number
  speed?: number
}

/**
 * Stores where drivers are: the newest replaces the live position, and now and then one goes to history. Late positions (older than
 * the one known) change nothing. Not a command: it is the busiest write of all and has no consequence of its own.
 * @returns the positions that are live now: none of a driver who was heard of later already
 */
export async function storePositions(db: Sql, positions: readonly DriverPosition[]): Promise<DriverPosition[]> {
  if (positions.length === 0) return []
  const newest = [
    ...new Map([...positions].sort((a, b) => a.at.getTime() - b.at.getTime()).map((p) => [p.driverId, p])).values(),
  ].sort((a, b) => (a.driverId < b.driverId ? -1 : 1))
  const live = await db.rows<{ driverId: string }>(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(newest)}::jsonb)
        as g ("driverId" uuid, lat float8, lng float8, heading float8, speed float8, at timestamptz)
    ), live as (
      insert into driver_positions as p (driver_id, lat, lng, heading, speed, at, received_at, sampled_at)
      select "driverId", lat, lng, heading, speed, at, now(), at from given
      on conflict (driver_id) do update set lat = excluded.lat, lng = excluded.lng, heading = excluded.heading, speed = excluded.speed,
        at = excluded.at, received_at = excluded.received_at,
        sampled_at = case when excluded.at >= p.sampled_at + make_interval(secs => ${SAMPLE_SECONDS}) then excluded.at else p.sampled_at end
        where p.at <= excluded.at
      returning driver_id, lat, lng, at, sampled_at
    ), sampled as (
      insert into driver_position_samples (driver_id, lat, lng, at)
      select driver_id, lat, lng, at from live where sampled_at = at
    )
    select driver_id as "driverId" from live`)
  const moved = new Set(live.map(({ driverId }) => driverId))
  return newest.filter(({ driverId }) => moved.has(driverId))
}
