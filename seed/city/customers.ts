import { CUSTOMERS_PER_MARKET, FIRST_CUSTOMER, localeOf } from '../demo/people'
import { pause } from '../play/clock'
import { Refusal } from '../play/refusal'
import type { Session } from '../play/session'
import { awaitMeal } from './await-meal'
import { demandAt } from './day-curve'
import { customerMood } from './mood'
import { minutesToNextOrder, wantedOpen } from './next-order'
import { orderMeal } from './order-meal'
import { accountOrderer, guestOrderer, type Orderer } from './orderer'
import type { City, Town } from './town'

/** The next order is thought about anew after so long, in virtual minutes: pace, pause and rush are felt soon. */
const THINK_MINUTES = 1.5
/** One in so many orders as a guest although accounts are free. */
const GUESTS = 0.12
/** Orders with which a town wakes up: almost ready, around the corner. */
const HURRIED = 5
const CLOSED_PAUSE_MS = 15_000
/** Orders that one town has in the making at once, however much is wanted. */
const WIDTH = 4

interface Account {
  readonly session: Session
  readonly locale: 'en' | 'fr'
}

/** The people of a town get hungry, one after another, as the hour and the control view want it. */
export async function runCustomers(city: City, town: Town): Promise<void> {
  const { clock, over } = city
  const free: Account[] = Array.from({ length: CUSTOMERS_PER_MARKET }, (_, index) => {
    const locale = localeOf(town.slug, FIRST_CUSTOMER + index)
    return { session: city.signIn(`customer${index + 1}.${town.slug}@demo.test`, locale), locale }
  })
  const waiting = new Set<Promise<void>>()
  let ordering = 0
  let hurried = HURRIED
  while (!over.aborted) {
    const rush = clock.minute() < town.trouble.rushUntil
    const demand = demandAt(clock.now(), town)
    town.now.wanted = wantedOpen({ demand, pace: city.wishes.pace, rush })
    const minutes = minutesToNextOrder(town.now, town.random)
    await clock.pass(Math.min(minutes, THINK_MINUTES), over)
    if (minutes > THINK_MINUTES || over.aborted || city.wishes.paused || ordering >= WIDTH) continue
    ordering++
    const near = hurried-- > 0
    const one = city.guard('customer', town.slug, () => eat(city, town, free, { near, ordered: () => ordering-- }))
    waiting.add(one)
    void one.then(() => waiting.delete(one))
  }
  await Promise.all(waiting)
}

/** One meal: who orders it, what comes of it, and whether the door opens. */
async function eat(
  city: City,
  town: Town,
  free: Account[],
  { near, ordered }: { near: boolean; ordered: () => void },
): Promise<void> {
  const account = town.random() < GUESTS ? undefined : free.splice(Math.floor(town.random() * free.length), 1)[0]
  const mood = customerMood(town.random)
  let meal: Awaited<ReturnType<typeof orderMeal>>
  let who: Orderer | undefined
  try {
    who = account && (await accountOrderer(city, town, account))
    who ??= guestOrderer(city, town)
    meal = await orderMeal(city, town, who, { mood, near })
    if (!meal) await pause(CLOSED_PAUSE_MS, city.over)
  } catch (error) {
    // Sold out or closed in between: that is life, and the next one tries again.
    if (!(error instanceof Refusal)) throw error
    city.daybook.failed('customer', error, town.slug)
  } finally {
    ordered()
  }
  if (meal && who) {
    city.daybook.count(town.slug, 'placed')
    town.now.open++
    if (near) town.hurried.add(meal.id)
    if (mood.door !== 'opens') town.doors.set(meal.id, mood.door)
    town.waiting.set(meal.id, meal.trackingToken)
    await awaitMeal(city, town, who, meal, mood)
    town.waiting.delete(meal.id)
    town.doors.delete(meal.id)
    town.hurried.delete(meal.id)
  }
  if (account) free.push(account)
}
