import { expect, it } from 'vitest'
import { travelMinutes } from './travel-minutes'

it('counts the detour and keeps the fraction', () => {
  expect(travelMinutes(1_000, { metersPerMinute: 400, detour: 1.3 })).toBeCloseTo(3.25, 10)
  expect(travelMinutes(0, { metersPerMinute: 400, detour: 1.3 })).toBe(0)
})
