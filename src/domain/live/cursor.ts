/**
 * How far a listener has been told, as PostgreSQL snapshots (`xmin:xmax:running`): every event that `seen` sees, and of the round that
 * came next (what `round.seen` sees besides) those numbered up to `round.upTo`.
 */
export interface Cursor {
  readonly seen: string
  readonly round?: { readonly seen: string; readonly upTo: number }
}

/** A snapshot lists the transactions that were running: as many as the database has connections. */
const MAX_LENGTH = 20_000
const SNAPSHOT = /^(\d{1,19}):(\d{1,19}):(\d{1,19}(?:,\d{1,19})*)?$/
const NUMBER = /^\d{1,15}$/
const TOO_LARGE = 2n ** 63n

export function writeCursor({ seen, round }: Cursor): string {
  return round ? `${seen}~${round.seen}~${round.upTo}` : seen
}

/** The cursor behind a client's text; undefined when it is none. */
export function readCursor(text: string): Cursor | undefined {
  if (text.length > MAX_LENGTH) return undefined
  const [seen = '', roundSeen, upTo, ...rest] = text.split('~')
  if (!isSnapshot(seen) || rest.length > 0) return undefined
  if (roundSeen === undefined) return { seen }
  if (upTo === undefined || !isSnapshot(roundSeen) || !NUMBER.test(upTo)) return undefined
  return { seen, round: { seen: roundSeen, upTo: Number(upTo) } }
}

/** Whether `cursor` knows of transactions that had not begun at `now`: then it comes from another database. */
export function isAhead(cursor: Cursor, now: Cursor): boolean {
  return xmax(cursor.round?.seen ?? cursor.seen) > xmax(now.round?.seen ?? now.seen)
}

/** As PostgreSQL reads it: running transactions ascend, between the first that runs and the first that has not begun. */
function isSnapshot(text: string): boolean {
  const parts = SNAPSHOT.exec(text)
  if (!parts) return false
  const [, xmin = '0', xmax = '0', running] = parts
  const ids = [xmin, ...(running?.split(',') ?? [])].map(BigInt)
  const ascends = ids.every((id, index) => index < 2 || id > (ids[index - 1] ?? 0n))
  const last = ids.at(-1) ?? 0n
  return (
    BigInt(xmin) > 0n &&
    BigInt(xmax) < TOO_LARGE &&
    ascends &&
    (ids[1] ?? last) >= BigInt(xmin) &&
    (running ? last < BigInt(xmax) : last <= BigInt(xmax))
  )
}

function xmax(snapshot: string): bigint {
  return BigInt(snapshot.split(':')[1] ?? 0)
}
