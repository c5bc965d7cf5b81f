import { expect, it } from 'vitest'
import { sameName } from './same-name'

it.each([
  ['Ada Ngo', 'Ada Ngo'],
  ['NGO ADA', 'Ada Ngo'],
  ['Ada Marie Ngo', 'Ada Ngo'],
  ['José Núñez', 'Jose Nunez'],
  ['Anne-Claire N’Diaye', 'anne claire n diaye'],
  ['Madonna', 'Madonna Ciccone'],
])('%s may be %s', (one, other) => {
  expect(sameName(one, other)).toBe(true)
  expect(sameName(other, one)).toBe(true)
})

it.each([
  ['Ada Ngo', 'Ada Mbarga'],
  ['Ada Ngo', 'Eva Ngo'],
  ['', 'Ada Ngo'],
  ['123', 'Ada Ngo'],
])('%s is not %s', (one, other) => {
  expect(sameName(one, other)).toBe(false)
  expect(sameName(other, one)).toBe(false)
})
