/** One typed word with everything that counts as it: itself, its stems, longer words that begin with it, what may have been meant. */
export interface WordGroup {
  readonly any: readonly string[]
  /** A small word (`with`, `aux`), which nothing needs to have. */
  readonly small: boolean
}

/**
 * Groups as a text search query (`tsquery`) of PostgreSQL.
 * @param joined `&`: something of every group that is not small; `|`: something of any
 * @returns undefined when there is nothing to look for
 */
export function wordQuery(groups: readonly WordGroup[], joined: '&' | '|'): string | undefined {
  const needed = groups.filter(({ small }) => !small)
  const parts = (needed.length > 0 ? needed : groups)
    .map(({ any }) => [...new Set(any)].filter(isWord).map((word) => `'${word}'`))
    .filter((words) => words.length > 0)
    .map((words) => `(${words.join('|')})`)
  return parts.length > 0 ? parts.join(joined) : undefined
}

/** Folded words hold nothing that a query could take for more than letters; what does is not one. */
const isWord = (word: string) => /^[\p{L}\p{N}]+$/u.test(word)
