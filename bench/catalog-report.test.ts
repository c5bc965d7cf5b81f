import { expect, it } from 'vitest'
import { reportCatalog, verdictOf } from './catalog-report'

const figures = (api: number, postgres: number) => ({ api, postgres, p95: 40, perSecond: 100 })

it('calls flat what ten times the data hardly makes dearer', () => {
  const few = figures(1, 1)
  expect(verdictOf({ unit: 'menu', few, many: figures(1.6, 1.6) })).toBe('flat')
  expect(verdictOf({ unit: 'menu', few, many: figures(1, 2.4) })).toBe('GROWS')
})

it('tells figures, verdict and aim in one line each', () => {
  const lines = [{ unit: 'menu', few: figures(0.5, 0.2), many: figures(0.5, 0.9) }]
  expect(reportCatalog(lines, ['few', 'many']).split('\n')[2]).toBe(
    '| menu | 0.50 + 0.20 (40) | 0.50 + 0.90 (40) | GROWS, BEYOND 0.6 + 0.6 |',
  )
})
