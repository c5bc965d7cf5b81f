import { expect, it } from 'vitest'
import type { MarketTaxRule } from '../tax/tax-rule'
import { openArea } from './area'
import type { AreaShape } from './area-shape'
import { rulesAt } from './rules-at'

const area = (id: string, shape: AreaShape) => ({ ...openArea(shape), id, name: { en: id, fr: id }, excluded: false })
const AREAS = [
  area('city', { kind: 'circle', center: { lat: 30.27, lng: -97.74 }, radiusMeters: 5_000 }),
  area('rollingwood', { kind: 'municipalities', names: ['Rollingwood'] }),
]
const rule = (id: string, areas?: readonly string[] | null): MarketTaxRule => ({
  ...{ id, authorityId: null, level: 'local', ratePpm: 10_000, step: 1 },
  ...(areas !== undefined && { areas }),
})
const RULES = [
  rule('state'),
  rule('county', null),
  rule('city', ['city']),
  rule('either', ['city', 'rollingwood']),
  rule('closed', ['no longer there']),
  rule('nowhere', []),
]
const at = (lat: number, city: string) => rulesAt(RULES, AREAS, { lat, lng: -97.74, city }).map(({ id }) => id)

it('holds everywhere what is of no area, and in its areas alone what is', () => {
  expect(at(30.27, 'Austin')).toEqual(['state', 'county', 'city', 'either'])
  expect(at(30.4, 'Austin')).toEqual(['state', 'county'])
  expect(at(30.4, 'Rollingwood')).toEqual(['state', 'county', 'either'])
})

it('keeps of a rule what an order is taxed by', () => {
  expect(rulesAt([rule('city', ['city'])], AREAS, { lat: 30.27, lng: -97.74, city: 'Austin' })).toEqual([rule('city')])
})
