import { describe, expect, it } from 'vitest'
import { MARKETS } from '../markets'
import { PLACES } from '../places'
import { choicesOf } from './choices-of'

const HOUSES = MARKETS.flatMap(({ slug, currency }) => PLACES[slug].map(({ name, menu }) => ({ name, menu, currency })))

describe.each(HOUSES)('the choices of $name', ({ menu, currency }) => {
  const choices = choicesOf(menu, currency)

  it('can be answered with what is usual, or skipped', () => {
    for (const { name, min, max, options } of choices) {
      const usual = options.filter((option) => option.usual).length
      expect([name, usual >= min && usual <= max]).toEqual([name, true])
    }
  })

  it('leave a price that somebody would ask', () => {
    for (const { dishes, options } of choices)
      for (const dish of dishes)
        for (const { delta } of options) expect((menu[dish]?.price ?? 0) + delta).toBeGreaterThan(0)
  })

  it('offer drinks of the house for less than they cost alone', () => {
    for (const { options } of choices)
      for (const { drink, delta } of options)
        if (drink !== undefined) expect(delta).toBeLessThan(menu[drink]?.price ?? 0)
  })
})

it('are asked in kitchens, and not of packed goods', () => {
  const asking = HOUSES.filter(({ menu, currency }) => choicesOf(menu, currency).length > 0)
  expect(asking.length).toBeGreaterThan(20)
  expect(PLACES.austin.flatMap(({ menu }) => choicesOf(menu, 'USD'))).toEqual([])
})
