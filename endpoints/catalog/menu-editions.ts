import { digest, type Kept, keep } from '../../src/http/kept-answer'
import type { Menu } from '../../src/queries/catalog'

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

export function editionOf(menu: Menu): Promise<Edition> {
  const text = JSON.stringify(menu)
  const version = digest(text)
  const edition = editions.get(version) ?? write(menu, version)
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

async function write(menu: Menu, version: string): Promise<Edition> {
  return { version, menu, kept: await keep(JSON.stringify({ version, ...menu }), `"${version}"`) }
}
