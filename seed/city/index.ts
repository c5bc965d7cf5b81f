import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { liveCity } from './live'
import { tellProgress } from './progress'

const USAGE = `tsx seed/city/index.ts --base-url URL --speed n --origin ISO --anchor ISO [--seed n] [--since ISO]
  Brings the demo's three markets to life on a running server, until it is told to stop.
  speed, origin and anchor are the server's WAYBILL_TIME_FACTOR, WAYBILL_TIME_ORIGIN and WAYBILL_TIME_ANCHOR;
  --since is when whoever waits for the city began to wait`

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
const now = new Date()

const Options = z.object({
  'base-url': z.url(),
  speed: z.coerce.number().min(1).default(1),
  origin: instant.default(now),
  anchor: instant.default(now),
  seed: z.coerce.number().int().min(0).optional(),
  since: instant.default(now),
})

function readOptions(): z.output<typeof Options> {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      options: { 'base-url': text, speed: text, origin: text, anchor: text, seed: text, since: text },
    })
    return Options.parse(values)
  } catch (error) {
    console.error(USAGE)
    throw error
  }
}

const { 'base-url': baseUrl, speed, origin, anchor, seed = randomInt(2 ** 20), since } = readOptions()
const closing = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    closing.abort()
    // Whoever waits for an answer of a server that is about to stop waits in vain; there is nothing to save.
    setTimeout(() => process.exit(0), 1_500)
  })
}
const city = await liveCity({ baseUrl, time: { factor: speed, origin, anchor }, seed }, closing.signal)
await Promise.all([city.ended, tellProgress(city, since, closing.signal)])
process.exit(0)
