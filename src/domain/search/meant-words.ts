import { editDistance } from './edit-distance'

/** A word of a catalogue, and how many things there have it. */
export interface CatalogWord {
  readonly word: string
  readonly uses: number
}

/** More slips than this make another word. */
function slipsIn({ length }: string): number {
  if (length < 3) return 0
  return length < 6 ? 1 : length < 9 ? 2 : 3
}

const MOST = 3

/**
 * What somebody may have meant who typed a word that nothing has: the words that are the fewest slips away, those that begin alike and are
 * used most first.
 */
export function meantWords(typed: string, alike: readonly CatalogWord[]): string[] {
  const near = alike
    .map(({ word, uses }) => ({ word, uses, slips: editDistance(typed, word), begins: word[0] === typed[0] ? 0 : 1 }))
    .filter(({ slips }) => slips <= slipsIn(typed))
  const fewest = Math.min(...near.map(({ slips }) => slips))
  return near
    .filter(({ slips }) => slips === fewest)
    .sort((a, b) => a.begins - b.begins || b.uses - a.uses || (a.word < b.word ? -1 : 1))
    .slice(0, MOST)
    .map(({ word }) => word)
}
