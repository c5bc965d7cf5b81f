import { digest, type Kept, keep } from '../../src/http/kept-answer'
import { type KeptMenu, type Menu, menuText } from '../../src/queries/catalog/menu'

/** A menu as it was told: packed once for all who ask, and kept to tell what is new since. */
interface Edition {
  readonly version: string
  readonly menu: Menu
  readonly kept: Kept
}

/** A few for each language of a hundred restaurants, some tens of kilobytes each. */
const MOST = 500

/** By version, the latest told last. What was forgotten, or told by another process, costs its reader a whole menu and nothing else. */
const editions = new Map<string, Promise<Edition>>()

/** Of a kept menu: the edition of the last minute that was asked for. Whether a restaurant is open changes on whole minutes. */
const latest = new WeakMap<KeptMenu, { minute: number; edition: Promise<Edition> }>()

export function editionOf(menu: KeptMenu, now: Date): Promise<Edition> {
  // The end of a pause may be at any moment.
  if (menu.restaurant.pausedUntil !== null) return editionOfText(menuText(menu, now))
  const minute = Math.floor(now.getTime() / 60_000)
  const known = latest.get(menu)
  if (known?.minute === minute) return known.edition
  const edition = editionOfText(menuText(menu, now))
  latest.set(menu, { minute, edition })
  return edition
}

/** @param text the menu (`Menu`) as JSON, always the same for the same menu */
function editionOfText(text: string): Promise<Edition> {
  const version = digest(text)
  const edition = editions.get(version) ?? write(text, version)
  editions.delete(version)
  editions.set(version, edition)
  const [oldest] = editions.keys()
  if (editions.size > MOST && oldest !== undefined) editions.delete(oldest)
  return edition
}

/** The menu of that version, where it is one of the same restaurant. */
export async function knownEdition(version: string, { restaurant }: Menu): Promise<Menu | undefined> {
  const known = await editions.get(version)
  return known?.menu.restaurant.id === restaurant.id ? known.menu : undefined
}

async function write(text: string, version: string): Promise<Edition> {
  const menu = JSON.parse(text) as Menu
  return { version, menu, kept: await keep(JSON.stringify({ version, ...menu }), `"${version}"`) }
}
