import type { Payload } from 'payload'

/** Markets hardly ever move to another zone. */
const KEPT_MS = 60_000

let known: { zones: Promise<ReadonlyMap<string, string>>; until: number } | undefined

/** The time zone of every market by its id, read once a minute: every cell of a list asks. */
export function marketZones(payload: Payload): Promise<ReadonlyMap<string, string>> {
  if (!known || known.until < Date.now()) {
    const zones = readZones(payload)
    known = { zones, until: Date.now() + KEPT_MS }
    // Why it failed is told to whoever waits for it; the next asks anew.
    zones.catch(() => {
      known = undefined
    })
  }
  return known.zones
}

async function readZones(payload: Payload): Promise<ReadonlyMap<string, string>> {
  const { docs } = await payload.find({
    collection: 'markets',
    depth: 0,
    pagination: false,
    limit: 1000,
    select: { timeZone: true },
    // Everybody may read markets.
    overrideAccess: false,
  })
  return new Map(docs.map(({ id, timeZone }) => [id, timeZone]))
}
