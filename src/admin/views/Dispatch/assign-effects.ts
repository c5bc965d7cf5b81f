import {
  type BoardDelivery,
  type BoardDriver,
  type DispatchBoard,
  LIVE_POSITION_SECONDS,
} from '../../../domain/dispatch/board'
import { formatMoney } from '../../../domain/money/format-money'
import { isCurrency } from '../../currency'
import type { Words } from '../../words'
import { duration } from './duration'
import type { DispatchWord } from './words'

interface Facts {
  market: DispatchBoard['market']
  delivery: BoardDelivery
  driver: BoardDriver
  /** Real seconds since the driver was heard of. */
  silentSeconds: number | null
  nameOf(driverId: string): string | undefined
}

/** What assigning will do, and what speaks against it: told before anybody confirms. */
export function assignEffects(
  { market, delivery, driver, silentSeconds, nameOf }: Facts,
  { say, locale }: Words<DispatchWord>,
): { effects: string[]; warnings: string[] } {
  const { name, state, load, cashHeld } = driver
  const { number, driverId, offeredToId, cashDue, currency } = delivery
  const effects = [say('gets', { driver: name, number })]
  if (driverId) effects.push(say('loses', { driver: nameOf(driverId) ?? '?' }))
  if (offeredToId && offeredToId !== driver.id) effects.push(say('withdrawn', { driver: nameOf(offeredToId) ?? '?' }))

  const warnings: string[] = []
  if (state === 'offline') warnings.push(say('offDuty', { driver: name }))
  else if (silentSeconds !== null && silentSeconds > LIVE_POSITION_SECONDS)
    warnings.push(say('silent', { driver: name, time: duration(silentSeconds * 1_000, locale) }))
  if (load > 0) warnings.push(say('alsoCarries', { driver: name, count: load }))
  const wouldHold = cashHeld + cashDue
  if (cashDue > 0 && market.cashLimit > 0 && wouldHold > market.cashLimit && isCurrency(currency)) {
    const money = (amount: number) => formatMoney({ amount, currency }, locale)
    warnings.push(say('overCash', { driver: name, amount: money(wouldHold), limit: money(market.cashLimit) }))
  }
  return { effects, warnings }
}
