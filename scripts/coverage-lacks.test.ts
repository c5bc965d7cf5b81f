import { expect, it } from 'vitest'
import { coverageLacks, type Summary } from './coverage-lacks'

const file = (covered: number, branches = covered): Summary[string] => ({
  lines: { total: 100, covered },
  statements: { total: 100, covered },
  functions: { total: 100, covered },
  branches: { total: 100, covered: branches },
})

const ENOUGH = { 'src/commands/a.ts': file(85, 80), 'src/adapters/a.ts': file(90) }

it('asks for nothing where each room has enough, files weighed together', () => {
  expect(coverageLacks({ ...ENOUGH, 'src/domain/a.ts': file(90), 'src/domain/b.ts': file(100) })).toEqual([])
})

it('names what lacks, and where', () => {
  expect(coverageLacks({ ...ENOUGH, 'src/domain/a.ts': file(96, 89) })).toEqual([
    'branches of src/domain/: 89.0 %, 90 % are asked',
  ])
})

it('takes a room without any file for uncovered', () => {
  expect(coverageLacks(ENOUGH)).toHaveLength(4)
})
