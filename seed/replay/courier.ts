import { Bell } from '../play/bell'
import { pause } from '../play/clock'
import { keepInTouch } from '../play/keep-in-touch'
import { Session } from '../play/session'
import { Journey } from './journey'
import { OfferDesk } from './offer-desk'
import type { Courier } from './play-book'
import { toPosition } from './projection'
import { runDelivery } from './run-delivery'
import type { Town } from './town'

/** Couriers sign in up to so many minutes before their shift, each at another moment: a password check takes a tenth of a second. */
const SIGN_IN_AHEAD_MINUTES = 10
const TRY_AGAIN_MS = 1_000

/** A courier's shift: online, takes every offer, delivers; offline when it is over, and home when the last delivery is done. */
export async function runCourier(town: Town, courier: Courier): Promise<void> {
  const { api, clock, daybook, over } = town
  const offDuty = () => clock.minute() >= courier.offAt
  const session = new Session(api, courier.credentials, courier.address)
  if (offDuty() || !(await comeOnShift(town, courier, session))) return

  const journey = new Journey(clock, town.instance.parameters.metersPerMinute, courier)
  const desk = new OfferDesk(town, session, offDuty)
  const bell = new Bell()
  const home = new AbortController()
  // offers are answered while driving, too: the server may have the next delivery before the courier is back in the saddle
  const look = () => {
    desk.look().then(
      (inHand) => inHand.length > 0 && bell.ring(),
      (error: unknown) => daybook.anomaly('offers', error),
    )
  }
  const inTouch = keepInTouch(town, { session, movement: journey, look, until: AbortSignal.any([over, home.signal]) })
  const signedOff = signOff(town, courier, session)
  while (!over.aborted) {
    try {
      const wasOffDuty = offDuty()
      const [next] = await desk.look()
      if (next) await runDelivery(town, session, journey, next)
      else if (wasOffDuty) break
      else await bell.heard(signedOff)
    } catch (error) {
      daybook.anomaly('courier', error)
      await pause(TRY_AGAIN_MS, over)
    }
  }
  home.abort()
  await Promise.all([inTouch, signedOff])
}

/** Signed in a little early, online at the beginning of the shift. False when the day is over before that. */
async function comeOnShift({ api, clock, over, playBook }: Town, courier: Courier, session: Session): Promise<boolean> {
  const ahead = SIGN_IN_AHEAD_MINUTES * (1 - playBook.couriers.indexOf(courier) / playBook.couriers.length)
  const opening = clock.minute() + SIGN_IN_AHEAD_MINUTES
  await clock.until(Math.max(courier.onAt, opening) - ahead, over)
  if (over.aborted) return false
  await session.token()
  await clock.until(courier.onAt, over)
  if (over.aborted) return false
  await api.post('/api/drivers/me/online', session, { position: toPosition(courier) })
  return true
}

/** Offline on the minute, on the way or not: no more offers come, and the delivery in hand goes on. */
async function signOff({ api, clock, daybook, over }: Town, courier: Courier, session: Session): Promise<void> {
  await clock.until(courier.offAt, over)
  if (over.aborted) return
  try {
    await api.post('/api/drivers/me/offline', session)
  } catch (error) {
    daybook.anomaly('courier', error)
  }
}
