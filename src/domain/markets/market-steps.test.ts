import { expect, it } from 'vitest'
import { isMarketReady, MARKET_STEPS, type MarketFacts, marketSteps } from './market-steps'

const NEW: MarketFacts = {
  active: true,
  paymentMethods: ['cash'],
  radiusMeters: 40_000,
  areas: 0,
  deliveryBase: 0,
  deliveryPerKm: 0,
  taxBasisPoints: 0,
  findsAddresses: false,
  restaurants: 0,
  staffed: 0,
  selling: 0,
  complete: 0,
  live: 0,
  drivers: 0,
}
const WHOLE: MarketFacts = {
  ...NEW,
  areas: 1,
  deliveryBase: 350,
  taxBasisPoints: 600,
  findsAddresses: true,
  restaurants: 1,
  staffed: 1,
  selling: 1,
  complete: 1,
  live: 1,
  drivers: 1,
}

const stateOf = (facts: Partial<MarketFacts>, step: (typeof MARKET_STEPS)[number]) =>
  marketSteps({ ...WHOLE, ...facts }).find((told) => told.step === step)?.state

it('finds nothing amiss in a whole market', () => {
  expect(marketSteps(WHOLE)).toEqual(MARKET_STEPS.map((step) => ({ step, state: 'done' })))
  expect(isMarketReady(marketSteps(WHOLE))).toBe(true)
})

it('names what a new market misses, and what holds in place of the rest', () => {
  const steps = marketSteps(NEW)
  const named = (state: string) => steps.filter((each) => each.state === state).map(({ step }) => step)
  expect(named('missing')).toEqual(['restaurant', 'people', 'menu', 'live', 'driver'])
  expect(named('advised')).toEqual(['area', 'fees', 'tax', 'addresses'])
  expect(isMarketReady(steps)).toBe(false)
})

it.each([
  ['open', { active: false }],
  ['payment', { paymentMethods: [] }],
  ['payment', { paymentMethods: ['wallet', 'points'] }],
  ['restaurant', { restaurants: 0 }],
  ['people', { staffed: 0 }],
  ['menu', { selling: 0, complete: 0 }],
  ['live', { live: 0 }],
  ['driver', { drivers: 0 }],
] as const)('lets nobody order without: %s', (step, facts) => {
  expect(stateOf(facts, step)).toBe('missing')
  expect(isMarketReady(marketSteps({ ...WHOLE, ...facts }))).toBe(false)
})

it('takes the radius for an area, unless there is none', () => {
  expect(stateOf({ areas: 0 }, 'area')).toBe('advised')
  expect(stateOf({ areas: 0, radiusMeters: 0 }, 'area')).toBe('missing')
})

it('charges by the way alone where the base is free', () => {
  expect(stateOf({ deliveryBase: 0, deliveryPerKm: 80 }, 'fees')).toBe('done')
  expect(stateOf({ deliveryBase: 0, deliveryPerKm: 0 }, 'fees')).toBe('advised')
})

it('does not count the menu of a kitchen that nobody works in, where another has somebody', () => {
  expect(stateOf({ restaurants: 2, staffed: 1, selling: 1, complete: 0 }, 'menu')).toBe('missing')
  expect(stateOf({ restaurants: 1, staffed: 0, selling: 1, complete: 0 }, 'menu')).toBe('done')
})
