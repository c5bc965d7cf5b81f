import type { MarketSlug } from '../markets'
import { austin } from './austin'
import { douala } from './douala'
import type { Bilingual } from './menu'
import { northMiami } from './north-miami'
import type { Place } from './place'

export const PLACES: Readonly<Record<MarketSlug, readonly Place[]>> = { 'north-miami': northMiami, douala, austin }

export const CATEGORIES: readonly { slug: string; name: Bilingual; icon: string }[] = [
  { slug: 'mains', name: ['Mains', 'Plats'], icon: '🍽' },
  { slug: 'sides', name: ['Sides', 'Accompagnements'], icon: '🍟' },
  { slug: 'desserts', name: ['Desserts', 'Desserts'], icon: '🍨' },
  { slug: 'drinks', name: ['Drinks', 'Boissons'], icon: '🥤' },
  { slug: 'beer-wine', name: ['Beer and wine', 'Bières et vins'], icon: '🍷' },
  { slug: 'flower', name: ['Flower', 'Fleurs'], icon: '🌿' },
  { slug: 'edibles', name: ['Edibles', 'Comestibles'], icon: '🍬' },
  { slug: 'vapes', name: ['Vapes', 'Vapoteuses'], icon: '💨' },
  { slug: 'care', name: ['Tinctures and balms', 'Teintures et baumes'], icon: '🧴' },
]

export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
