import { expect, it } from 'vitest'
import { wordsOf } from '../../words'
import { nameTerm, sayTerm } from './say-term'
import { ruleWords } from './words'

it.each([
  [null, 'rien'],
  ['', 'rien'],
  [true, 'oui'],
  [28.5, '28,5'],
  ['g', 'g'],
  ['verified', 'Par un document vérifié'],
  [['alcohol', 'tobacco'], 'Alcool, Tabac'],
  [[], 'rien'],
  [[{ goods: 'alcohol', factor: 1 }], '[{"goods":"alcohol","factor":1}]'],
])('says %j in French as %s', (value, said) => {
  expect(sayTerm(value, wordsOf({ language: 'fr' }, ruleWords))).toBe(said)
})

it('names a point of a rule', () => expect(nameTerm('validDays', 'en')).toBe('Good for (days)'))
