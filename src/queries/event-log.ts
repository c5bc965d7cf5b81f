import { type SQL, sql } from 'drizzle-orm'
import type { Cursor } from '../domain/live/cursor'
import type { Sql } from '../ports/database'

/** An event as it lies in the log; `seq` orders events that depend on one another. */
export interface LoggedEvent {
  id: string
  name: string
  /** ISO 8601. */
  at: string
  data: Record<string, unknown>
  seq: number
}

/** Events older than this are not replayed: whoever was away so long loads anew. It also keeps a restored database's past in the past. */
export const REPLAYED_MINUTES = 60
/** So many events are looked through for one listener's share. */
const MAX_SCANNED = 50_000

const COLUMNS = sql`e.id, e.name, e.at, e.data, e.seq`

type Row = Omit<LoggedEvent, 'at'> & { at: Date }

/** The cursor of this moment: what is read after it is at least as new. */
export async function findLiveCursor(db: Sql): Promise<string> {
  const row = await db.row<{ seen: string }>(sql`select pg_current_snapshot()::text as seen`)
  return row?.seen ?? ''
}

/**
 * What has been committed since a snapshot, in order, and the snapshot up to which that is all. Transactions that are still running are
 * in neither: their events come with a later call, whatever their numbers.
 */
export async function readNewEvents(
  db: Sql,
  after: string,
  limit: number,
): Promise<{ events: LoggedEvent[]; seen: string }> {
  const rows = await db.rows<Row & { seen: string }>(sql`
    with moment as (select pg_current_snapshot() as seen)
    select m.seen::text as seen, n.* from moment m left join lateral (
      select ${COLUMNS} from events e
      where ${notSeenBy(after)} and e.recorded_at > now() - make_interval(mins => ${REPLAYED_MINUTES})
      order by e.seq limit ${limit}
    ) n on true order by n.seq`)
  const events = rows.flatMap((row) => (row.id ? [eventOf(row)] : []))
  return { events, seen: rows[0]?.seen ?? after }
}

/**
 * What a listener who was told up to `after` has not heard of what everybody was told up to `until`, in order.
 * @param only which events could be theirs at all: rows of `e`
 * @returns undefined when that is too much or too long ago to be told one by one
 */
export async function findMissedEvents(
  db: Sql,
  { after, until, only, limit }: { after: Cursor; until: string; only: SQL; limit: number },
): Promise<LoggedEvent[] | undefined> {
  const missed = sql`${notSeenBy(after.seen)} and pg_visible_in_snapshot(e.tx, ${until}::pg_snapshot) and not ${toldInRound(after)}`
  const span = await db.row<{ count: number; oldest: Date | null }>(sql`
    select count(*) as count, min(recorded_at) as oldest
    from (select e.recorded_at from events e where ${missed} limit ${MAX_SCANNED + 1}) e
    having min(recorded_at) < now() - make_interval(mins => ${REPLAYED_MINUTES}) or count(*) > ${MAX_SCANNED}`)
  if (span) return undefined
  const rows = await db.rows<Row>(
    sql`select ${COLUMNS} from events e where ${missed} and ${only} order by e.seq limit ${limit + 1}`,
  )
  return rows.length > limit ? undefined : rows.map(eventOf)
}

function eventOf({ id, name, at, data, seq }: Row): LoggedEvent {
  return { id, name, at: at.toISOString(), data, seq }
}

/** The first half lets the index find the few candidates. */
function notSeenBy(snapshot: string): SQL {
  return sql`e.tx >= pg_snapshot_xmin(${snapshot}::pg_snapshot) and not pg_visible_in_snapshot(e.tx, ${snapshot}::pg_snapshot)`
}

function toldInRound({ round }: Cursor): SQL {
  if (!round) return sql`false`
  return sql`(e.seq <= ${round.upTo} and pg_visible_in_snapshot(e.tx, ${round.seen}::pg_snapshot))`
}
