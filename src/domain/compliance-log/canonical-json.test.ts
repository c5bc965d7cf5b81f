import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json, storableJson } from './canonical-json'

describe('canonical JSON', () => {
  it('is that of RFC 8785, §3.2.2', () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('sorts members by UTF-16 code units (RFC 8785, §3.2.3)', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 }
    expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toHaveLength(7)
    expect(canonicalJson(value).match(/:(\d)/g)?.join('')).toBe(':2:4:6:7:1:5:3')
  })

  it('is the same however the members were written, and leaves out those without a value', () => {
    expect(canonicalJson({ b: 1, a: { d: undefined, c: [] } })).toBe(canonicalJson({ a: { c: [] }, b: 1 }))
  })

  it('refuses a number that JSON has not', () => {
    expect(() => canonicalJson({ n: Number.NaN })).toThrow(RangeError)
  })
})

describe('storable JSON', () => {
  it('has no character that PostgreSQL refuses, and dates as texts', () => {
    const at = new Date('2026-11-22T12:00:00Z')
    expect(storableJson({ at, text: 'a\0b\ud800c\udc00', fine: '😀', n: 12n })).toEqual({
      at: '2026-11-22T12:00:00.000Z',
      text: 'a\ufffdb\ufffdc\ufffd',
      fine: '😀',
      n: '12',
    })
    expect(storableJson(undefined)).toBeNull()
  })

  it('changes nothing that is storable', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: true }), (value) => {
        expect(canonicalJson(storableJson(value))).toBe(canonicalJson(JSON.parse(JSON.stringify(value)) as Json))
      }),
    )
  })
})
