import { expect, it } from 'vitest'
import { reportVolume, verdictOf } from './volume-report'

const figures = (median: number) => ({ median, p95: median * 2, sql: median / 2 })
const line = (few: number, many: number) => ({ name: 'list', few: figures(few), many: figures(many) })

it('judges the limit first, then the growth', () => {
  expect(verdictOf(line(40, 44))).toBe('fine')
  expect(verdictOf(line(2, 14))).toBe('fine')
  expect(verdictOf(line(40, 120))).toBe('GROWS')
  expect(verdictOf(line(140, 151))).toBe('TOO SLOW')
  expect(verdictOf({ ...line(140, 151), unoffered: true })).toBe('not offered')
})

it('shows both sizes side by side', () => {
  expect(
    reportVolume([line(40, 44)], [10_000, 1_000_000])
      .split('\n')
      .at(-1),
  ).toBe('| list | 40 / 80 (20) | 44 / 88 (22) | fine |')
})
