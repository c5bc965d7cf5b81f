import { setMaxListeners } from 'node:events'
import { type CityWishes, ORDINARY_DAY } from '../../src/domain/city/control'
import type { MarketSlug } from '../demo/markets'
import { DEMO_PASSWORD, DRIVERS_PER_MARKET } from '../demo/people'
import { Api } from '../play/api'
import { simulatedAddress } from '../play/caller'
import { pause, type TimeScale, VirtualClock } from '../play/clock'
import { Session } from '../play/session'
import { Turnstile } from '../play/turnstile'
import { obeyControls } from './controls'
import { runCustomers } from './customers'
import { runDesk } from './desk'
import { runDriver } from './drivers'
import { runKitchen } from './kitchens'
import { CityLog } from './log'
import { openTowns } from './open-towns'
import type { City, Town } from './town'

export interface CityOptions {
  readonly baseUrl: string
  /** The server's. */
  readonly time: TimeScale
  /** The same seed draws the same moods, baskets and ways; what comes of them also depends on the server. */
  readonly seed: number
  /** All of the demo's when absent. */
  readonly markets?: readonly MarketSlug[]
}

export interface LivingCity {
  readonly log: CityLog
  readonly towns: readonly Town[]
  /** What the control view wants, as last asked. */
  wishes(): CityWishes
  /** Resolves when everybody has gone home. */
  readonly ended: Promise<void>
}

/** Addresses of the city's people begin here, far from those of a replay. */
const FIRST_ADDRESS = 2_000_000
/** Sign-ins at a time: each keeps the server busy for a tenth of a second. */
const SIGN_INS = 2
/** People come into town one after another. */
const ARRIVAL_MS = 60

/** Brings the demo's markets to life on a running server, through its public API and sockets alone, until `over`. */
export async function liveCity({ baseUrl, time, seed, markets }: CityOptions, over: AbortSignal): Promise<LivingCity> {
  setMaxListeners(0, over)
  const clock = new VirtualClock(time)
  const log = new CityLog(() => clock.now())
  const api = new Api(baseUrl, log.metrics)
  const turnstile = new Turnstile(SIGN_INS)
  let addresses = FIRST_ADDRESS
  const newAddress = () => simulatedAddress(++addresses)
  const signIn = (email: string, locale: 'en' | 'fr' = 'en') =>
    new Session(api, { email, password: DEMO_PASSWORD }, newAddress(), {
      headers: { 'Accept-Language': locale },
      turnstile,
    })
  const city: City = {
    clock,
    api,
    over,
    daybook: log,
    wishes: ORDINARY_DAY,
    admin: signIn('admin@demo.test'),
    support: signIn('support@demo.test'),
    signIn,
    newAddress,
    async guard(where, market, work) {
      try {
        await work()
      } catch (error) {
        if (!over.aborted) log.failed(where, error, market)
      }
    },
  }
  const towns = (await openTowns(city, seed)).filter(({ slug }) => markets?.includes(slug) ?? true)
  return { log, towns, wishes: () => city.wishes, ended: everybody(city, towns) }
}

async function everybody(city: City, towns: readonly Town[]): Promise<void> {
  const lives: Promise<void>[] = [obeyControls(city, towns)]
  for (const town of towns) lives.push(runDesk(city, town), runCustomers(city, town))
  // Towns fill up side by side: each kitchen, and then a driver or two for it.
  const arrivals = towns.flatMap((town) => [
    ...town.kitchens.map((kitchen, order) => ({ order: order * 2, begin: () => runKitchen(city, town, kitchen) })),
    ...Array.from({ length: DRIVERS_PER_MARKET }, (_, number) => ({
      order: number + 0.5,
      begin: () => runDriver(city, town, number),
    })),
  ])
  for (const { begin } of arrivals.sort((a, b) => a.order - b.order)) {
    if (city.over.aborted) break
    lives.push(begin())
    await pause(ARRIVAL_MS, city.over)
  }
  await Promise.all(lives)
}
