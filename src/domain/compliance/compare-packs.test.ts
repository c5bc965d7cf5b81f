import { expect, it } from 'vitest'
import { comparePacks } from './compare-packs'
import { rule } from './facts.fixture'

const age = rule('minimum_age', { years: 21, proof: 'verified' })
const pieces = rule('quantity_per_order', { most: 6 })

it('says nothing of what stayed the same', () => expect(comparePacks([age, pieces], [pieces, age])).toEqual([]))

it('says what a rule says now and said before', () => {
  expect(comparePacks([age], [{ ...age, years: 18, enabled: false }])).toEqual([
    {
      ruleId: 'minimum_age',
      kind: 'minimum_age',
      change: 'changed',
      fields: [
        { name: 'enabled', before: true, after: false },
        { name: 'years', before: 21, after: 18 },
      ],
    },
  ])
})

it('says what is new and what is gone, also where one took the place of the other', () => {
  expect(comparePacks([age], [{ ...pieces, id: age.id }]).map(({ kind, change }) => [kind, change])).toEqual([
    ['quantity_per_order', 'added'],
    ['minimum_age', 'removed'],
  ])
})
