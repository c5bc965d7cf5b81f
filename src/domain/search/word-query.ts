/** One typed word with everything that counts as it: itself, its stems, longer words that begin with it, what may have been meant. */
export interface WordGroup {
  readonly any: readonly string[]
  /** A small word (`with`, `aux`), which nothing needs to have. */
  readonly small: boolean
}

/**
 * What has to be found: a word of each set.
 * @param joined `&`: something of every group that is not small; `|`: something of any
 * @returns empty when there is nothing to look for
 */
export function wantedWords(groups: readonly WordGroup[], joined: '&' | '|'): string[][] {
  const needed = groups.filter(({ small }) => !small)
  const sets = (needed.length > 0 ? needed : groups)
    .map(({ any }) => [...new Set(any)].filter(isWord))
    .filter((words) => words.length > 0)
  return joined === '&' || sets.length === 0 ? sets : [[...new Set(sets.flat())]]
}

/** As a text search query (`tsquery`) of PostgreSQL. */
export function wordQuery(wanted: readonly (readonly string[])[]): string {
  return wanted.map((words) => `(${words.map((word) => `'${word}'`).join('|')})`).join('&')
}

/** Folded words hold nothing that a query could take for more than letters; what does is not one. */
const isWord = (word: string) => /^[\p{L}\p{N}]+$/u.test(word)
