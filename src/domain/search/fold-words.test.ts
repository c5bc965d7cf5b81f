import { expect, it } from 'vitest'
import { foldWords } from './fold-words'

it.each([
  ['Phở d’Été', ['pho', 'd', 'ete']],
  ['BŒUF braisé, 60 cl', ['boeuf', 'braise', '60', 'cl']],
  ['croque-monsieur', ['croque', 'monsieur']],
  ['Bún bò Huế / Đặc biệt', ['bun', 'bo', 'hue', 'dac', 'biet']],
  ['  ', []],
])('%s', (text, words) => {
  expect(foldWords(text)).toEqual(words)
})
