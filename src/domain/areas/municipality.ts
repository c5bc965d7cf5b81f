/** Marks that a decomposed letter carries: é is e and an acute. */
const MARKS = /\p{M}/gu
const NOT_NAME = /[^\p{L}\p{N}]+/gu

/** Ways to write the same word. */
const SAME: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', mt: 'mount', ft: 'fort' }

/** A municipality's name without what people write differently: case, accents, hyphens, “St.” for “Saint”. */
export function municipalityKey(name: string): string {
  const words = name.normalize('NFD').replace(MARKS, '').toLowerCase().split(NOT_NAME)
  return words
    .filter((word) => word !== '')
    .map((word) => SAME[word] ?? word)
    .join(' ')
}
