import { describe, expect, it } from 'vitest'
import { meantWords } from './meant-words'
import { wantedWords, wordQuery } from './word-query'

const words = (...all: string[]) => all.map((word) => ({ word, uses: 1 }))

describe('what somebody may have meant', () => {
  it('is the word the fewest slips away', () => {
    expect(meantWords('makerel', words('mackerel', 'material', 'bakery'))).toEqual(['mackerel'])
  })

  it('is no word when a short one would have to change too much', () => {
    expect(meantWords('fo', words('pho', 'fou'))).toEqual([])
    expect(meantWords('bar', words('beer'))).toEqual([])
    expect(meantWords('xyzzy', words('pizza'))).toEqual([])
  })

  it('begins like what was typed, and is used most, where several are as near', () => {
    expect(meantWords('tart', [...words('cart', 'tarte', 'tarts'), { word: 'tartu', uses: 9 }])).toEqual([
      'tartu',
      'tarte',
      'tarts',
    ])
  })
})

describe('words as a query', () => {
  const group = (any: string[], small = false) => ({ any, small })

  it('wants something of every group, or of any', () => {
    const groups = [group(['poulet', 'poul', 'poulet']), group(['braise'])]
    expect(wantedWords(groups, '&')).toEqual([['poulet', 'poul'], ['braise']])
    expect(wantedWords(groups, '|')).toEqual([['poulet', 'poul', 'braise']])
    expect(wordQuery(wantedWords(groups, '&'))).toBe(`('poulet'|'poul')&('braise')`)
    expect(wordQuery(wantedWords(groups, '|'))).toBe(`('poulet'|'poul'|'braise')`)
  })

  it('leaves small words out, unless there is nothing else', () => {
    expect(wantedWords([group(['pain']), group(['a'], true)], '&')).toEqual([['pain']])
    expect(wantedWords([group(['the'], true)], '&')).toEqual([['the']])
  })

  it('holds nothing but words, and is none where there are none', () => {
    expect(wantedWords([group([`a'|b`, 'ok', '!&'])], '&')).toEqual([['ok']])
    expect(wantedWords([], '&')).toEqual([])
    expect(wantedWords([group(["'"])], '|')).toEqual([])
  })
})
