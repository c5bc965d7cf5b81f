import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAhead, readCursor, writeCursor } from './cursor'

const snapshots = fc
  .tuple(fc.integer({ min: 1, max: 1e9 }), fc.uniqueArray(fc.integer({ min: 0, max: 1e6 }), { maxLength: 20 }))
  .map(([xmin, running]) => {
    const ids = running.map((id) => xmin + id).sort((a, b) => a - b)
    return `${xmin}:${(ids.at(-1) ?? xmin - 1) + 1}:${ids.join(',')}`
  })
const rounds = fc.record({ seen: snapshots, upTo: fc.integer({ min: 1, max: 1e12 }) })
const cursors = fc.record({ seen: snapshots, round: rounds }, { requiredKeys: ['seen'] })

describe('a cursor', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(cursors, (cursor) => {
        expect(readCursor(writeCursor(cursor))).toEqual(cursor)
      }),
    )
  })

  it('is nothing that PostgreSQL would not take for snapshots', () => {
    for (const text of ['', '5', '5:4:', '5:9:9', '5:9:4', '5:9:7,6', '5:9:7,7', '5:9:,', '5:9:~', '5:9:~5:9:~-1'])
      expect(readCursor(text), text).toBeUndefined()
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readCursor(`x${text}`)).toBeUndefined()
      }),
    )
  })

  it('is not as long as one likes', () => {
    const running = Array.from({ length: 5_000 }, (_, index) => index + 1)
    expect(readCursor(`1:9000:${running.join(',')}`)).toBeUndefined()
  })

  it('is ahead when it knows what has not begun', () => {
    expect(isAhead({ seen: '5:9:' }, { seen: '6:9:' })).toBe(false)
    expect(isAhead({ seen: '5:10:' }, { seen: '6:9:' })).toBe(true)
    expect(isAhead({ seen: '5:6:', round: { seen: '9:12:', upTo: 3 } }, { seen: '6:9:' })).toBe(true)
  })
})
