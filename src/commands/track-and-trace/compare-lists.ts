import { sql } from 'drizzle-orm'
import { compare } from '../../domain/track-and-trace/compare'
import type { Difference } from '../../domain/track-and-trace/difference'
import { ProviderError } from '../../ports/call-outcome'
import type { Call } from '../context'
import { readOurs } from './read-ours'
import { saveComparison } from './save-comparison'

const DAY_MS = 86_400_000
/** A night’s comparison overlaps the one before; further back it goes over nights that were not answered, and as long as something is open. */
const OVERLAP_MS = 2 * 3_600_000
const USUAL_MS = DAY_MS + OVERLAP_MS
const LONGEST_MS = 30 * DAY_MS

interface Known {
  licence: string | null
  state: string | null
  timeZone: string
  /** The oldest difference that is open. */
  since: Date | null
  /** So far everything has been compared, or there was nothing to compare. */
  covered: Date | null
}

/** Compares what a state has of a restaurant with what we told it, and keeps every difference for a person (CMP-5). */
export async function compareLists(call: Call, restaurantId: string): Promise<void> {
  const { db, clock, trackAndTrace } = call.app
  const known = await db.row<Known>(sql`
    select r.trace_licence as licence, m.trace_state as state, m.time_zone as "timeZone",
      (select min(created_at) from trace_differences d where d.restaurant_id = r.id and d.status = 'open') as since,
      coalesce((select answered_at from trace_comparisons c where c.restaurant_id = r.id),
        (select min(t.created_at) from trace_reports t where t.restaurant_id = r.id)) as covered
    from restaurants r join markets m on m.id = r.market_id where r.id = ${restaurantId}`)
  const asked = clock.real()
  if (!trackAndTrace || !known?.licence || !known.state) return save(call, restaurantId, asked, 'not_set_up')
  const facility = { licence: known.licence, state: known.state, timeZone: known.timeZone }
  const open = known.since ? asked.getTime() - known.since.getTime() + DAY_MS : 0
  const missed = known.covered ? asked.getTime() - known.covered.getTime() + OVERLAP_MS : 0
  const from = new Date(asked.getTime() - Math.min(Math.max(USUAL_MS, open, missed), LONGEST_MS))
  try {
    const window = { from, to: new Date(asked.getTime() + 600_000) }
    const theirs = {
      deliveries: await trackAndTrace.deliveries(facility, window),
      packages: await trackAndTrace.packages(facility),
    }
    const ours = await readOurs(db, { restaurantId, asked, from })
    const differences = compare(ours, theirs)
    const compared = ours.packages.length + ours.deliveries.filter(({ recent }) => recent).length
    const seen = theirs.deliveries.map(({ reference }) => reference)
    await save(call, restaurantId, asked, null, { differences, compared, seen })
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    await save(call, restaurantId, asked, error.message)
  }
}

async function save(
  call: Call,
  restaurantId: string,
  asked: Date,
  message: string | null,
  found: { differences: Difference[] | null; compared: number; seen: string[] } = {
    differences: null,
    compared: 0,
    seen: [],
  },
): Promise<void> {
  await saveComparison(call, { restaurantId, asked: asked.toISOString(), message, ...found })
}
