import { describe, expect, it } from 'vitest'
import { packInForce } from './pack-in-force'

const edition = (id: string, version: number, effectiveFrom: string) => ({ id, version, effectiveFrom })
const EDITIONS = [
  edition('first', 1, '2026-01-01T00:00:00Z'),
  edition('third', 3, '2026-03-01T00:00:00Z'),
  edition('second', 2, '2026-02-01T00:00:00Z'),
]

describe('the version in force', () => {
  it('is none before the first begins', () =>
    expect(packInForce(EDITIONS, new Date('2025-12-31T23:59:59Z'))).toBeNull())
  it('is the one that began last, to the moment', () => {
    expect(packInForce(EDITIONS, new Date('2026-01-31T23:59:59.999Z'))?.id).toBe('first')
    expect(packInForce(EDITIONS, new Date('2026-02-01T00:00:00Z'))?.id).toBe('second')
    expect(packInForce(EDITIONS, new Date('2030-01-01T00:00:00Z'))?.id).toBe('third')
  })
  it('is the later version, where two begin at once', () => {
    const twice = [...EDITIONS, edition('fourth', 4, '2026-03-01T00:00:00Z')]
    expect(packInForce(twice, new Date('2026-03-01T00:00:00Z'))?.id).toBe('fourth')
    expect(packInForce(twice.toReversed(), new Date('2026-03-01T00:00:00Z'))?.id).toBe('fourth')
  })
})
