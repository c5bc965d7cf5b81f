import { z } from 'zod'
import { answered } from '../../client'
import type { Caller } from '../play/caller'
import { isConflict } from '../play/refusal'
import { openSocket } from '../play/socket'
import type { CustomerMood } from './mood'
import type { PlacedMeal } from './order-meal'
import type { Orderer } from './orderer'
import type { City, Town } from './town'

const FINAL: readonly string[] = ['delivered', 'declined', 'cancelled', 'returned']
/** Virtual minutes: nobody waits longer than this with the telephone in hand. */
const EVENING = 75
/** So late, somebody calls the support desk. */
const LATE = 25

/** A customer between the order and the bell: patient or not, with an eye on the telephone or not. Resolves when nothing is left to wait for. */
export async function awaitMeal(
  city: City,
  town: Town,
  who: Orderer,
  meal: PlacedMeal,
  mood: CustomerMood,
): Promise<void> {
  const { clock, over } = city
  const eaten = new AbortController()
  const until = AbortSignal.any([over, eaten.signal])
  if (mood.follows && who.account) follow(city, who, meal, eaten)
  await clock.pass(mood.patience, until)
  if (!until.aborted) await mayCancel(city, town, who, meal)
  await clock.pass(EVENING - mood.patience, until)
  eaten.abort()
}

/** The order's page on the telephone, live until the order has ended. */
function follow(city: City, { account }: Orderer, { id }: PlacedMeal, eaten: AbortController): void {
  if (!account) return
  const socket = openSocket(city, {
    namespace: '/customer',
    person: account,
    onConnect: () => socket.emit('track', { orderId: id }),
    events: {
      'order-updates': (payload) => {
        const told = z.looseObject({ orderId: z.string(), status: z.string() }).safeParse(payload)
        if (told.success && told.data.orderId === id && FINAL.includes(told.data.status)) eaten.abort()
      },
    },
    until: AbortSignal.any([city.over, eaten.signal]),
  })
}

/** Out of patience: what nobody cooks is cancelled; for what is far too late the support desk is called. */
async function mayCancel(city: City, town: Town, who: Orderer, meal: PlacedMeal): Promise<void> {
  const { clock, over } = city
  const { status, promisedAt } = await readTracking(city, who, meal)
  if (status === 'placed' || status === 'confirmed') {
    const cancelled = await unlessTooLate(() => cancel(city, who.by, meal, {}))
    if (cancelled) city.daybook.count(town.slug, 'cancelled')
    return
  }
  if (FINAL.includes(status) || !promisedAt) return
  await clock.until(clock.minuteOf(new Date(promisedAt)) + LATE, over)
  if (over.aborted) return
  const now = await readTracking(city, who, meal)
  if (!['confirmed', 'preparing', 'ready'].includes(now.status)) return
  const reason = town.locale === 'fr' ? 'Trop tard, le client a appelé' : 'Too late, the customer called'
  if (await unlessTooLate(() => cancel(city, city.support, meal, { reason })))
    city.daybook.count(town.slug, 'cancelled')
}

async function readTracking({ api }: City, who: Orderer, { trackingToken: token }: PlacedMeal) {
  return answered(await api.as(who.by).GET('/api/track/{token}', { params: { path: { token } } }))
}

async function cancel({ api }: City, by: Caller, { id }: PlacedMeal, body: { reason?: string }) {
  answered(await api.as(by).POST('/api/orders/{id}/cancel', { params: { path: { id } }, body }))
}

/** The kitchen or a driver may have been faster: then things go on. */
async function unlessTooLate(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask()
    return true
  } catch (error) {
    if (isConflict(error)) return false
    throw error
  }
}
