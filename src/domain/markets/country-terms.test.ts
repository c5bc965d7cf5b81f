import { expect, it } from 'vitest'
import { countryTerms } from './country-terms'

it('begins a market with what is usual in its country', () => {
  expect(countryTerms('be')).toEqual({
    currency: 'EUR',
    locale: 'fr',
    timeZone: 'Europe/Brussels',
    addressFormat: 'simple',
  })
  expect(countryTerms('CM')).toMatchObject({ currency: 'XAF', addressFormat: 'landmark' })
})

it('says nothing of a country whose money it does not know, and of what is none', () => {
  for (const country of ['JP', 'B', '', 'constructor', '__proto__']) expect(countryTerms(country)).toBeUndefined()
})

it('names time zones that there are', () => {
  for (const country of ['US', 'GQ', 'CY', 'MC', 'SK'])
    expect(() => new Intl.DateTimeFormat('en', { timeZone: countryTerms(country)?.timeZone })).not.toThrow()
})
