import { expect, it } from 'vitest'
import { validUntil } from './valid-until'

const NOW = new Date('2026-11-22T10:00:00Z')
const until = (documentExpiresOn: string | null, timeZone = 'UTC') =>
  validUntil(NOW, { validDays: 365, documentExpiresOn, timeZone }).toISOString()

it('is good as long as its market says', () => {
  expect(until(null)).toBe('2027-11-22T10:00:00.000Z')
  expect(until('2030-01-01')).toBe('2027-11-22T10:00:00.000Z')
})

it('ends with the last day of the paper, where the market is', () => {
  expect(until('2027-01-31')).toBe('2027-02-01T00:00:00.000Z')
  expect(until('2027-01-31', 'America/New_York')).toBe('2027-02-01T05:00:00.000Z')
  expect(until('2027-01-31', 'Africa/Douala')).toBe('2027-01-31T23:00:00.000Z')
  expect(until('2027-01-31', 'Pacific/Auckland')).toBe('2027-01-31T11:00:00.000Z')
})
