const LONGEST = 48

const plain = (name: string) => name.normalize('NFD').replace(/\p{Mn}/gu, '')

/** The short name that a name gets in addresses: `Chez Amélie & Fils` → `chez-amelie-fils`. Empty while there is nothing to make one of. */
export function shortName(name: string): string {
  return plain(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
}

/** Three letters for order numbers: `Ghent` → `GHE`. Fewer while there are no more. */
export function marketCode(name: string): string {
  return plain(name)
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .slice(0, 3)
}
