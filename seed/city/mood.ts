import { pick, type Random } from '../play/random'
import type { Opener } from './door-papers'

/** How a customer is about one order. Minutes are virtual, counted from the placement. */
export interface CustomerMood {
  /** Asks to cancel after so long, as long as nobody cooks. */
  readonly patience: number
  /** Of the goods' price. */
  readonly tip: number
  /** Follows the order on the telephone. */
  readonly follows: boolean
  /** At the door: opens, is not there, or does not live there. */
  readonly door: 'opens' | 'nobody' | 'wrong'
}

export function customerMood(random: Random): CustomerMood {
  const luck = random()
  return {
    // One in forty thinks better of it at once; the others wait, some longer than others.
    patience: random() < 0.025 ? 1 + random() * 3 : 14 + random() * 16,
    tip: pick(random, [0, 0, 0.05, 0.1, 0.1, 0.15, 0.18, 0.2]),
    follows: random() < 0.2,
    door: luck < 0.014 ? 'nobody' : luck < 0.022 ? 'wrong' : 'opens',
  }
}

export type KitchenAnswer = { kind: 'accept'; minutes: number; late: number } | { kind: 'decline'; reason: Reason }

/** Said in the market's language. */
export type Reason = readonly [en: string, fr: string]

const DECLINES: readonly Reason[] = [
  ['Sold out for today', 'Épuisé pour aujourd’hui'],
  ['The oven is down', 'Le four est en panne'],
  ['Kitchen is closing', 'La cuisine ferme'],
]

/** What a kitchen says to an order: accepted with minutes, of which some become more; or declined, rarely. */
export function kitchenAnswer(usual: number, random: Random): KitchenAnswer {
  if (random() < 0.015) return { kind: 'decline', reason: pick(random, DECLINES) }
  const minutes = Math.max(5, Math.round(usual * (0.7 + random() * 0.6)))
  // Most are ready a little before the time they said.
  const late = random() < 0.08 ? 4 + random() * 12 : 0.3 - random() * 3
  return { kind: 'accept', minutes, late }
}

/** Virtual minutes until somebody in the kitchen looks at the tablet. */
export function kitchenThinks(random: Random): number {
  return 0.2 + random() ** 2 * 2.5
}

export type OfferAnswer = { kind: 'accept' } | { kind: 'decline'; reason: Reason } | { kind: 'ignore' }

const REFUSALS: readonly Reason[] = [
  ['Too far for me', 'Trop loin pour moi'],
  ['Filling up the tank', 'Je fais le plein'],
  ['On a break', 'En pause'],
]

export function offerAnswer(random: Random): OfferAnswer {
  const luck = random()
  if (luck < 0.05) return { kind: 'decline', reason: pick(random, REFUSALS) }
  return luck < 0.07 ? { kind: 'ignore' } : { kind: 'accept' }
}

/** Virtual seconds until a driver has read an offer: well within the time that a market gives. */
export function driverThinks(random: Random): number {
  return 3 + random() * 15
}

/** What happens to a driver on the way with one delivery. */
export function driverFate(random: Random): 'drives' | 'dawdles' | 'vanishes' {
  const luck = random()
  return luck < 0.005 ? 'vanishes' : luck < 0.08 ? 'dawdles' : 'drives'
}

/** Who opens, where that makes a difference: mostly who ordered, now and then somebody too young, or with a paper that will not do. */
export function doorOpener(random: Random): Opener {
  const luck = random()
  if (luck < 0.05) return 'minor'
  return luck < 0.07 ? 'expired' : luck < 0.08 ? 'other_name' : 'customer'
}

export const FAILURES: Readonly<Record<'nobody' | 'wrong', Reason>> = {
  nobody: ['Nobody at the door, no answer on the telephone', 'Personne à la porte, pas de réponse au téléphone'],
  wrong: ['The address does not exist', 'L’adresse n’existe pas'],
}

export const inLanguage = ([en, fr]: Reason, locale: 'en' | 'fr'): string => (locale === 'fr' ? fr : en)
