import { answered } from '../../client'
import { QUARTERS, type Quarter } from '../../src/domain/gazetteer/quarters'
import { distanceMeters } from '../../src/domain/geo/distance-meters'
import { placeIn } from '../demo/home-of'
import { DRIVERS_PER_MARKET, localeOf, nameOf, vehicleOf } from '../demo/people'
import { Bell } from '../play/bell'
import { pause } from '../play/clock'
import { pick } from '../play/random'
import { OfferAnswers } from './answer-offers'
import { demandAt } from './day-curve'
import { type DriverAtWork, deliver } from './deliver'
import { Presence } from './presence'
import type { City, Town } from './town'
import { Trip } from './trip'

const TRY_AGAIN_MS = 3_000
/** Virtual minutes between two thoughts about going to work or home. */
const SHIFT_MINUTES = 12
/** On shift at any hour; the others come with the demand. */
const ALWAYS = 12
/** A share of the cash limit at which a driver goes to the office. */
const PURSE = 0.45

/** Nobody rolls farther than this without an order, and nobody waits on top of another. */
const ROAM_METERS = 4_000
const CORNER_METERS = 180

const SPEED = { motorcycle: 1.1, car: 1, bicycle: 0.6 } as const

/** One driver's days: on shift when enough is wanted, off when it is not, and never off with a delivery in hand. */
export async function runDriver(city: City, town: Town, number: number): Promise<void> {
  const { clock, over } = city
  const session = city.signIn(`driver${number + 1}.${town.slug}@demo.test`, localeOf(town.slug, number))
  const quarter = quarterOf(town, number)
  const trip = new Trip(clock, town.map, town.random, placeIn(quarter, town.random))
  const onDuty = () => number < driversWanted(demandAt(clock.now(), town), clock.minute() < town.trouble.rushUntil)
  const bell = new Bell()
  const answers = new OfferAnswers(city, town, session, () => !onDuty())
  const look = () =>
    void city.guard('offers', town.slug, async () => {
      if ((await answers.look()).length > 0) bell.ring()
    })
  const name = nameOf(town.slug, number)
  const presence = new Presence(city, town, { name, session, trip, look })
  const speed = town.metersPerMinute * SPEED[vehicleOf(town.slug, number)]
  const driver: DriverAtWork = { name, session, trip, presence, speed, cash: 0 }

  let first = true
  while (!over.aborted) {
    const inHand = first && (await hasWork(city, town, answers))
    first = false
    if (inHand || onDuty())
      await city.guard('driver', town.slug, () => shift(city, town, { driver, answers, bell, onDuty }))
    if (!onDuty()) await clock.pass(SHIFT_MINUTES * (0.5 + town.random()), over)
    else await pause(TRY_AGAIN_MS, over)
  }
}

/** Every sixth lives in the last quarter of the list: Round Rock is too far out for the others. */
function quarterOf({ slug, random }: Town, number: number): Quarter {
  const quarters = QUARTERS[slug]
  const index = number % 6 === 2 ? quarters.length - 1 : number % (quarters.length - 1)
  return quarters[index] ?? pick(random, quarters)
}

/** How many of the fleet are on shift. */
export function driversWanted(demand: number, rush: boolean): number {
  return rush ? DRIVERS_PER_MARKET : Math.round(ALWAYS + (DRIVERS_PER_MARKET - ALWAYS) * Math.min(1, demand * 1.1))
}

/** What an earlier run of the city left in somebody's hands. */
async function hasWork(city: City, town: Town, answers: OfferAnswers): Promise<boolean> {
  let found = false
  await city.guard('driver', town.slug, async () => {
    found = (await answers.look()).length > 0
  })
  return found
}

interface Shift {
  driver: DriverAtWork
  answers: OfferAnswers
  bell: Bell
  onDuty: () => boolean
}

async function shift(city: City, town: Town, { driver, answers, bell, onDuty }: Shift): Promise<void> {
  const { over } = city
  await visitOffice(city, driver)
  await driver.presence.begin()
  town.now.drivers++
  try {
    while (!over.aborted) {
      await driver.presence.present()
      const [next] = await answers.look()
      if (next) {
        await city.guard('delivery', town.slug, () => deliver(city, town, driver, next))
        if (town.cashLimit > 0 && driver.cash > town.cashLimit * PURSE) await visitOffice(city, driver)
      } else if (!onDuty()) {
        break
      } else {
        await waitForWork(city, town, driver, bell)
      }
    }
  } finally {
    town.now.drivers--
    await driver.presence.end()
  }
}

/** Rolls back to where there is something to eat, and waits for the next offer; now and then thinks about going home. */
async function waitForWork(city: City, town: Town, { trip, speed }: DriverAtWork, bell: Bell): Promise<void> {
  const called = new AbortController()
  const until = AbortSignal.any([city.over, called.signal])
  const spots = town.kitchens.filter((kitchen) => distanceMeters(kitchen, trip.position()) < ROAM_METERS)
  const at = spots.length > 0 ? pick(town.random, spots) : trip.position()
  const spot = placeIn({ at, spread: CORNER_METERS }, town.random)
  const rolling = city.clock
    .pass(0.5 + town.random() * 2, until)
    .then(() => (until.aborted ? undefined : trip.drive(spot, speed * 0.7, until)))
  await bell.heard(city.clock.pass(SHIFT_MINUTES, city.over))
  called.abort()
  await rolling
}

/** Hands in the cash: who carries too much gets no more orders. */
async function visitOffice({ api, admin }: City, driver: DriverAtWork): Promise<void> {
  const params = { query: { limit: 1, depth: 0 } }
  const { docs } = answered(await api.as(driver.session).GET('/api/drivers', { params }))
  for (const { id } of docs)
    answered(await api.as(admin).POST('/api/drivers/{id}/settle-cash', { params: { path: { id } } }))
  driver.cash = 0
}
