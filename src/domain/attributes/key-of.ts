const LONGEST = 34

/**
 * The key that a label gets: `Stem length (cm)` → `stem_length_cm`, with a number where it is taken.
 * @returns empty while there is nothing to make one of
 */
export function keyOf(label: string, taken: readonly string[]): string {
  const plain = label
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, LONGEST)
  if (plain === '' || !taken.includes(plain)) return plain
  for (let count = 2; ; count++) if (!taken.includes(`${plain}_${count}`)) return `${plain}_${count}`
}
