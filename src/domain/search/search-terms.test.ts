import { expect, it } from 'vitest'
import { searchTerms } from './search-terms'

it.each(['+237 699 77 78 88', '00237699777888', '(+237) 699-777-888', '237.699.777.888'])(
  'reads %s as a whole number with its country',
  (typed) => {
    expect(searchTerms(typed)).toMatchObject({ phone: '237699777888', words: [] })
  },
)

it.each(['0699 77 78 88', '699777888', '06/99/77/78/88'])('reads %s as a national number', (typed) => {
  expect(searchTerms(typed).phone).toBe('699777888')
})

it.each([
  ['+33 (0)6 12 34 56 78', '33612345678'],
  ['(305) 555-0100', '3055550100'],
])('reads %s as people of that country write it', (typed, digits) => {
  expect(searchTerms(typed).phone).toBe(digits)
})

it.each([
  ['dla-261121-0042', 'DLA-261121-0042'],
  ['dla 261121 42', 'DLA-261121-0042'],
  ['DLA26112142', 'DLA-261121-0042'],
  ['0042', '0042'],
  ['dla', 'DLA'],
  ['261121', '261121'],
])('reads %s as a number of an order', (typed, number) => {
  expect(searchTerms(typed).number).toBe(number)
})

it.each(['jean', 'Chez Mama', '42', '%%%', 'ndolé'])('reads no number of an order in %s', (typed) => {
  expect(searchTerms(typed).number).toBeUndefined()
})

it('takes words as typed, five at most', () => {
  expect(searchTerms('  Jean   Mbarga ').words).toEqual(['Jean', 'Mbarga'])
  expect(searchTerms('a b c d e f g').words).toHaveLength(5)
  expect(searchTerms('   ')).toEqual({ words: [] })
  expect(searchTerms('jean % - __').words).toEqual(['jean'])
})
