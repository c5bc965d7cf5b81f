import { createHash } from 'node:crypto'
import { seededRandom } from '../../play/random'
import type { MarketSlug } from '../markets'
import { slugOf } from '../places'
import type { Bilingual } from '../places/menu'
import type { Place } from '../places/place'
import { draw } from './kinds'
import { scene } from './scene'
import { type Street, storefront } from './storefront'
import { GROUNDS, toneOf } from './tones'

/** A picture that the demo wants, not painted yet. */
export interface Picture {
  /** The restaurant's slug, and the product's English name where it shows one. */
  readonly of: { restaurant: string; product?: string }
  readonly svg: string
  readonly alt: Bilingual
}

const STREETS: Readonly<Record<MarketSlug, Street>> = { 'north-miami': 'palms', douala: 'tropics', austin: 'hills' }

/** A restaurant's front and everything on its menu. */
export function picturesOf(market: MarketSlug, place: Place): Picture[] {
  const restaurant = slugOf(place.name)
  const random = seededRandom(seedOf(restaurant))
  const ground = Math.floor(random() * GROUNDS.length)
  return [
    {
      of: { restaurant },
      svg: storefront({ tone: place.tone, street: STREETS[market], random }),
      alt: [`The front of ${place.name}`, `La devanture de ${place.name}`],
    },
    ...place.menu.map(({ kind, tone, name }) => {
      const brush = { tone: toneOf(tone), random: seededRandom(seedOf(`${restaurant} ${name[0]}`)) }
      return { of: { restaurant, product: name[0] }, svg: scene(draw(kind, brush), brush, ground), alt: name }
    }),
  ]
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

const seedOf = (text: string): number => Number.parseInt(digest(text).slice(0, 8), 16)
