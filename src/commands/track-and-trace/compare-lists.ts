import { sql } from 'drizzle-orm'
import { compare } from '../../domain/track-and-trace/compare'
import type { Difference } from '../../domain/track-and-trace/difference'
import { ProviderError } from '../../ports/call-outcome'
import type { Call } from '../context'
import { readOurs } from './read-ours'
import { saveComparison } from './save-comparison'

const DAY_MS = 86_400_000
/** A night’s comparison overlaps the one before; further back it goes as long as something is open. */
const USUAL_MS = 26 * 3_600_000
const LONGEST_MS = 30 * DAY_MS

interface Known {
  licence: string | null
  state: string | null
  timeZone: string
  since: Date | null
}

/** Compares what a state has of a restaurant with what we told it, and keeps every difference for a person (CMP-5). */
export async function compareLists(call: Call, restaurantId: string): Promise<void> {
  const { db, clock, trackAndTrace } = call.app
  const known = await db.row<Known>(sql`
    select r.trace_licence as licence, m.trace_state as state, m.time_zone as "timeZone",
      (select min(created_at) from trace_differences d where d.restaurant_id = r.id and d.status = 'open') as since
    from restaurants r join markets m on m.id = r.market_id where r.id = ${restaurantId}`)
  const asked = clock.real()
  if (!trackAndTrace || !known?.licence || !known.state)
    return save(call, restaurantId, asked, 'nobody is set up to be asked')
  const facility = { licence: known.licence, state: known.state, timeZone: known.timeZone }
  const open = known.since ? asked.getTime() - known.since.getTime() + DAY_MS : 0
  const from = new Date(asked.getTime() - Math.min(Math.max(USUAL_MS, open), LONGEST_MS))
  try {
    const window = { from, to: new Date(asked.getTime() + 600_000) }
    const theirs = {
      deliveries: await trackAndTrace.deliveries(facility, window),
      packages: await trackAndTrace.packages(facility),
    }
    const ours = await readOurs(db, { restaurantId, asked, from })
    const differences = compare(ours, theirs)
    const compared = ours.packages.length + ours.deliveries.filter(({ recent }) => recent).length
    await save(call, restaurantId, asked, null, { differences, compared })
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
  { differences, compared }: { differences: Difference[] | null; compared: number } = {
    differences: null,
    compared: 0,
  },
): Promise<void> {
  await saveComparison(call, { restaurantId, asked: asked.toISOString(), message, differences, compared })
}
