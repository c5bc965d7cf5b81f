import { describe, expect, it } from 'vitest'
import { hourName, hoursShown } from './hours-shown'

const filled = (...hours: number[]) => Array.from({ length: 24 }, (_, hour) => hours.includes(hour))

describe('hoursShown', () => {
  it('reaches from the first hour with something in it to the last', () => {
    expect(hoursShown(filled(9, 18), 12)).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17, 18])
  })

  it('always has the present hour, and never too few', () => {
    expect(hoursShown(filled(), 12)).toEqual([9, 10, 11, 12, 13, 14])
    expect(hoursShown(filled(), 0)).toEqual([0, 1, 2, 3, 4, 5])
    expect(hoursShown(filled(), 23)).toEqual([18, 19, 20, 21, 22, 23])
    expect(hoursShown(filled(2), 20)).toHaveLength(19)
  })
})

it('names hours of the wall clock', () => {
  expect([8, 24].map(hourName)).toEqual(['08:00', '00:00'])
})
