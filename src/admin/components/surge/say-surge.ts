import { proportion } from '../../../domain/money/proportion'
import { distancePrice } from '../../../domain/pricing/distance-price'
import { surgeFee } from '../../../domain/surge/surge-fee'
import { MOST_CAP, PLAIN } from '../../../domain/surge/surge-policy'
import { sayMultiplier } from '../../../domain/surge/tell-surge'
import type { Words } from '../../words'
import type { SurgeFieldWord } from './words'

/** What a form says so far: anything may still be missing. */
export type DraftSurge = Readonly<
  Record<'deliveryBase' | 'deliveryPerKm' | 'enabled' | 'capBasisPoints' | 'capAmount' | 'driverBasisPoints', unknown>
>

/** How far the example is driven. */
const METERS = 3_000

/** A tariff's surge in a sentence or two, by a delivery of three kilometres. */
export function saySurge(
  draft: DraftSurge,
  { say, locale }: Words<SurgeFieldWord>,
  money: (amount: number) => string,
): string {
  if (draft.enabled !== true) return say('off')
  const multiplier = Math.min(amountOf(draft.capBasisPoints) ?? PLAIN, MOST_CAP)
  if (multiplier <= PLAIN) return say('never')
  const base = amountOf(draft.deliveryBase) ?? 0
  const perKm = amountOf(draft.deliveryPerKm) ?? 0
  const fee = distancePrice({ base, perKm, distanceMeters: METERS })
  const capAmount = amountOf(draft.capAmount) ?? null
  const more = surgeFee(fee, { multiplier, capAmount })
  const driver = proportion(more, Math.min(amountOf(draft.driverBasisPoints) ?? 0, PLAIN), PLAIN)
  const example = { fee: money(fee), most: money(fee + more), times: sayMultiplier(multiplier, locale) }
  return [
    capAmount === null ? say('example', example) : say('bounded', { ...example, cap: money(capAmount) }),
    say('share', { more: money(more), driver: money(driver) }),
  ].join(' ')
}

function amountOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}
