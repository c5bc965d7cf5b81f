import { expect, it } from 'vitest'
import { periodOf } from './asked'

const MONTH = { from: '2026-11-01', to: '2026-11-22' }

it.each([
  ['nothing', {}, MONTH, false],
  ['days', { from: '2026-10-01', to: '2026-10-31' }, { from: '2026-10-01', to: '2026-10-31' }, false],
  ['one day alone', { from: '2026-10-01' }, MONTH, true],
  ['a day that there is not', { from: '2026-02-30', to: '2026-03-01' }, MONTH, true],
  ['words', { from: 'yesterday', to: 'today' }, MONTH, true],
  ['days backwards', { from: '2026-10-02', to: '2026-10-01' }, MONTH, true],
  ['more than a year', { from: '2025-01-01', to: '2026-10-01' }, MONTH, true],
])('takes %s for a period, or says that it is none', (_, params, period, bad) => {
  expect(periodOf(params, '2026-11-22')).toEqual({ period, bad })
})
