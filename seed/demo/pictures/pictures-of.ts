import { createHash } from 'node:crypto'
import { seededRandom } from '../../play/random'
import type { MarketSlug } from '../markets'
import { CATEGORIES, slugOf } from '../places'
import type { Bilingual } from '../places/menu'
import type { Place } from '../places/place'
import { draw, type Kind } from './kinds'
import { scene } from './scene'
import { type Street, storefront } from './storefront'
import { GROUNDS, type ToneName, toneOf } from './tones'

/** What a picture shows: a restaurant by its slug, a product by its English name as well, or a category by its slug. */
export type Shown = { restaurant: string; product?: string } | { category: string }

/** A picture that the demo wants, not painted yet. */
export interface Picture {
  readonly of: Shown
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

/** What each category is known by: one of its dishes, on a ground of its own. */
const DISHES: Readonly<Record<string, readonly [Kind, ToneName]>> = {
  mains: ['rice', 'gold'],
  sides: ['fries', 'yellow'],
  desserts: ['cake', 'rose'],
  drinks: ['juice', 'orange'],
  'beer-wine': ['wine', 'red'],
  flower: ['jar', 'leaf'],
  edibles: ['gummies', 'purple'],
  vapes: ['vape', 'dark'],
  care: ['tincture', 'teal'],
}

export function picturesOfCategories(): Picture[] {
  return CATEGORIES.flatMap(({ slug, name }, ground) => {
    const [kind, tone] = DISHES[slug] ?? []
    if (!kind || !tone) return []
    const brush = { tone: toneOf(tone), random: seededRandom(seedOf(slug)) }
    return [{ of: { category: slug }, svg: scene(draw(kind, brush), brush, ground), alt: name }]
  })
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

const seedOf = (text: string): number => Number.parseInt(digest(text).slice(0, 8), 16)
