import type { SearchHit } from '../../../queries/search/search-hit'
import type { IconName } from '../nav/LineIcon'

/** A line of the palette: a place to go, or something to do. */
export interface PaletteItem {
  /** Unique in the palette, and what a recent item is known by. */
  key: string
  label: string
  about?: string
  icon: IconName
  href?: string
  run?: () => void
  /** An order's status, a person's role: shown as what it is elsewhere. */
  state?: { kind: SearchHit['kind']; value: string }
}

export interface PaletteSection {
  label: string
  items: readonly PaletteItem[]
}

const COLLECTION: Record<SearchHit['kind'], string> = {
  order: 'orders',
  restaurant: 'restaurants',
  driver: 'drivers',
  person: 'users',
}

const ICON: Record<SearchHit['kind'], IconName> = {
  order: 'orders',
  restaurant: 'restaurants',
  driver: 'drivers',
  person: 'people',
}

export const HIT_KINDS: readonly SearchHit['kind'][] = ['order', 'restaurant', 'driver', 'person']

export function itemOfHit({ kind, id, title, about, state }: SearchHit): PaletteItem {
  return {
    key: `${kind}:${id}`,
    label: title,
    about: about ?? undefined,
    icon: ICON[kind],
    href: `/admin/collections/${COLLECTION[kind]}/${id}`,
    state: state ? { kind, value: state } : undefined,
  }
}

/** Letters without accents and capitals, as the search of the server compares them. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/['’]/g, '').toLowerCase()
}

/** The sections' items whose label has every word of the text; sections without any are left out. */
export function matching(sections: readonly PaletteSection[], text: string): PaletteSection[] {
  const words = folded(text).split(/\s+/).filter(Boolean)
  return sections
    .map(({ label, items }) => ({
      label,
      items: items.filter((item) => words.every((word) => folded(`${label} ${item.label}`).includes(word))),
    }))
    .filter(({ items }) => items.length > 0)
}

/** The newest first, each once, six at most: what a person opened from the palette. */
export function withRecent(recent: readonly PaletteItem[], opened: PaletteItem): PaletteItem[] {
  const { key, label, about, icon, href } = opened
  return [{ key, label, about, icon, href }, ...recent.filter((item) => item.key !== key)].slice(0, 6)
}
