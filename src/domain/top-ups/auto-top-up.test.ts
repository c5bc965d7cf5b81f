import { expect, it } from 'vitest'
import type { PaymentStatus } from '../payments/transitions'
import { type AutoTopUpState, nextAutoTopUp, PAUSE_MINUTES } from './auto-top-up'

const NOW = new Date('2026-11-22T12:00:00Z')
const made = (status: PaymentStatus, minutesAgo = 600) => ({
  status,
  at: new Date(NOW.getTime() - minutesAgo * 60_000),
})
const next = (state: Partial<AutoTopUpState>) =>
  nextAutoTopUp({ balance: 100, threshold: 2_000, past: [], today: 0, mostPerDay: 3, ...state }, NOW)

it('fills what holds less than is wanted, and nothing else', () => {
  expect(next({})).toBe('fill')
  expect(next({ balance: 1_999 })).toBe('fill')
  expect(next({ balance: 2_000 })).toBe('wait')
  expect(next({ past: [made('captured')] })).toBe('fill')
})

it.each(['created', 'processing', 'requires_action', 'authorized', 'unknown'] as const)(
  'asks for one at a time: while one is %s it waits',
  (status) => expect(next({ past: [made(status)] })).toBe('wait'),
)

it('asks so often in a day and no more', () => {
  expect(next({ today: 2 })).toBe('fill')
  expect(next({ today: 3 })).toBe('wait')
})

it('lets some time pass after a failure, and stops after two in a row', () => {
  expect(next({ past: [made('failed', PAUSE_MINUTES - 1)] })).toBe('wait')
  expect(next({ past: [made('failed', PAUSE_MINUTES)] })).toBe('fill')
  expect(next({ past: [made('failed'), made('captured')] })).toBe('fill')
  expect(next({ past: [made('expired'), made('failed')] })).toBe('stop')
  // Also where the wallet holds enough by now: its customer is to hear of it.
  expect(next({ balance: 9_000, past: [made('failed'), made('failed')] })).toBe('stop')
})
