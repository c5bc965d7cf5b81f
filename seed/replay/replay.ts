import { randomInt } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { withClient } from '../../src/server/with-client'
import { Api } from '../play/api'
import { type TimeScale, VirtualClock } from '../play/clock'
import { Metrics } from '../play/metrics'
import { seededRandom } from '../play/random'
import { Admin } from './admin'
import { checkConsistency } from './consistency'
import { readOrderRows } from './day-rows'
import { dayScale } from './day-scale'
import { Daybook } from './daybook'
import { type Instance, readInstance } from './instance'
import { killServer } from './kill-server'
import type { ReplayOptions } from './options'
import { startOwnServer } from './own-server'
import { playDay } from './play-day'
import { prepareMarket } from './prepare-market'
import type { Report } from './report'
import type { ServerGroup } from './server-group'
import { tallyDay } from './tally'
import type { Town } from './town'

/** Real time between the preparations and the first minute of the day: a restart fits in. */
const BREATH_MS = 8_000
/** The day begins so many minutes before its first order: whatever the instance's shifts do earlier, nobody sees. */
const LEAD_MINUTES = 15

/** A whole replay, from an instance's directory to its report; what it has started it stops, whatever happens. */
export async function replay(options: ReplayOptions): Promise<Report> {
  const instance = shortened(readInstance(options.directory), options.limit)
  const run = `r${Date.now().toString(36)}`
  if (options.remote) {
    const { baseUrl, databaseUrl, origin, anchor } = options.remote
    return play(options, { instance, run, baseUrl, databaseUrl, time: { factor: options.speed, origin, anchor } })
  }
  console.log(`a server of its own, with the database replay_${run}`)
  const { server, databaseUrl, stop } = await startOwnServer(run, { panel: options.panel })
  const interrupted = () => void stop().finally(() => process.exit(130))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted)
  try {
    const now = new Date()
    const time = { factor: options.speed, origin: now, anchor: now }
    return await play(options, { instance, run, baseUrl: server.baseUrl, databaseUrl, time, server })
  } finally {
    await stop()
  }
}

interface Stage {
  instance: Instance
  run: string
  baseUrl: string
  databaseUrl: string
  /** The server's, or for one of our own the one it is to have. */
  time: TimeScale
  /** Absent when it is not ours to stop. */
  server?: ServerGroup
}

async function play(
  options: ReplayOptions,
  { instance, run, baseUrl, databaseUrl, time, server }: Stage,
): Promise<Report> {
  const { speed, kill, seed = randomInt(2 ** 31) } = options
  const { orders, restaurants, couriers } = instance
  console.log(
    `${instance.name}: ${orders.length} orders, ${restaurants.length} restaurants, ${couriers.length} couriers`,
  )
  const playBook = await prepareMarket(new Admin(new Api(baseUrl, new Metrics())), instance, { run, speed, progress })

  const firstMinute = (orders[0]?.placedAt ?? 0) - LEAD_MINUTES
  const lastMinute = Math.max(...orders.map((order) => order.readyAt))
  const scale = dayScale(time, new Date(Date.now() + BREATH_MS), firstMinute)
  await server?.setTime(scale)

  const closing = new AbortController()
  setMaxListeners(0, closing.signal)
  const api = new Api(baseUrl, new Metrics())
  const clock = new VirtualClock(scale)
  const town: Town = { instance, playBook, clock, api, daybook: new Daybook(), closing, over: closing.signal, run }
  const begun = performance.now()
  console.log(`the day begins at minute ${firstMinute}${kill > 0 ? `; kills are drawn with seed ${seed}` : ''}`)
  const killing =
    server &&
    killServer(server, town, {
      times: kill,
      random: seededRandom(seed),
      from: firstMinute + LEAD_MINUTES,
      to: lastMinute,
    })
  await playDay(town, new Admin(api))
  const kills = (await killing) ?? []
  const realSeconds = (performance.now() - begun) / 1_000

  return withClient(databaseUrl, async (client) => ({
    instance: instance.name,
    speed,
    seed,
    kills,
    realSeconds,
    tally: tallyDay(orders, town.daybook.placements(), await readOrderRows(client, playBook.marketId), clock),
    api: api.metrics.summary(),
    checks: await checkConsistency(client, playBook.marketId),
    anomalies: town.daybook.oddities(),
  }))
}

function shortened(instance: Instance, limit: number | undefined): Instance {
  return limit === undefined ? instance : { ...instance, orders: instance.orders.slice(0, limit) }
}

function progress(done: number, all: number): void {
  if (done === all || done % 25 === 0) console.log(`  prepared ${done} of ${all}`)
}
