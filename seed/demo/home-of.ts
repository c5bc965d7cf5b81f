import { POSTAL } from '../../src/domain/gazetteer/postal'
import { QUARTERS, type Quarter } from '../../src/domain/gazetteer/quarters'
import type { Position } from '../../src/domain/geo/position'
import { pick, type Random, seededRandom, wholeBetween } from '../play/random'
import type { MarketSlug } from './markets'

export interface Home extends Position {
  readonly line1: string
  readonly city: string
  readonly quarter?: string
  readonly region?: string
  readonly postalCode?: string
  readonly landmark?: string
  readonly instructions?: string
}

const METERS_PER_DEGREE = 111_195

const NOTES: Readonly<Record<'en' | 'fr', readonly string[]>> = {
  en: [
    'Please ring twice',
    'Gate code 0427',
    'Leave it with the doorman',
    'Side entrance, blue door',
    'Dog is friendly',
  ],
  fr: [
    'Appelez en arrivant',
    'Sonnez deux fois',
    'Le gardien est prévenu',
    'Porte bleue sur le côté',
    'Klaxonnez devant le portail',
  ],
}

/** Where somebody lives, always the same for the same number: a house of a real street, at a place of that quarter. */
export function homeOf(market: MarketSlug, index: number, locale: 'en' | 'fr'): Home {
  const random = seededRandom(7_919 * (index + 1) + market.length)
  const quarters = QUARTERS[market]
  const quarter = quarters[index % quarters.length] as Quarter
  const landmark = quarter.landmarks && pick(random, quarter.landmarks)
  const instructions = random() < 0.3 ? pick(random, NOTES[locale]) : undefined
  return {
    line1: lineOf(quarter, random),
    city: quarter.city,
    ...POSTAL[quarter.city],
    ...(landmark && { quarter: quarter.name, landmark }),
    ...(instructions && { instructions }),
    ...placeIn(quarter, random),
  }
}

/** A place in a quarter. */
export function placeIn({ at, spread }: Pick<Quarter, 'at' | 'spread'>, random: Random): Position {
  const angle = random() * 2 * Math.PI
  const distance = Math.sqrt(random()) * spread
  return {
    lat: rounded(at.lat + (Math.sin(angle) * distance) / METERS_PER_DEGREE),
    lng: rounded(at.lng + (Math.cos(angle) * distance) / (METERS_PER_DEGREE * Math.cos((at.lat * Math.PI) / 180))),
  }
}

/** In Douala doors have no numbers worth naming: the quarter is part of the address, and a landmark says the rest. */
function lineOf(quarter: Quarter, random: Random): string {
  const street = pick(random, quarter.streets)
  if (quarter.landmarks) return `${street}, ${quarter.name}`
  // In Greater Miami a number tells the crossing: 650 NE 125th St lies between 6th and 7th Avenue.
  const number =
    quarter.city === 'Austin' || quarter.city === 'Round Rock'
      ? wholeBetween(random, 8, 48)
      : wholeBetween(random, 2, 19)
  return `${number * 100 + wholeBetween(random, 1, 49) * 2} ${street}`
}

/** A tenth of a metre is finer than any phone. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
