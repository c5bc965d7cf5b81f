import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CURRENCY_CODES } from '../money/currencies'
import { guardFormula, unguardFormula } from '../spreadsheets/formula-guard'
import { readAmount, writeAmount } from './amounts'
import { isKey } from './key'
import { readCell } from './read-cell'
import { CSV_STYLES, writeCell } from './write-cell'

const currency = fc.constantFrom(...CURRENCY_CODES)
const style = fc.constantFrom(...CSV_STYLES)

describe('an amount', () => {
  it.each([
    ['12.50', 'USD', 1250],
    ['12,5', 'EUR', 1250],
    ['1 250', 'XAF', 1250],
    ['1\u202f250,50', 'EUR', 125050],
    ['12.', 'USD', 1200],
    ['-3', 'XAF', -3],
    ['0', 'XAF', 0],
  ] as const)('is read as people write it: %s %s', (text, of, amount) => {
    expect(readAmount(text, of)).toEqual({ ok: true, amount })
  })

  it.each([
    ['1,250', 'USD', 'too_precise'],
    ['1.250', 'XAF', 'too_precise'],
    ['1,250.50', 'USD', 'bad_price'],
    ['$12', 'USD', 'bad_price'],
    ['12 50', 'USD', 'bad_price'],
    ['', 'USD', 'bad_price'],
    ['1e3', 'USD', 'bad_price'],
    ['99999999999999', 'XAF', 'too_high'],
  ] as const)('is refused rather than guessed: %s %s', (text, of, code) => {
    expect(readAmount(text, of)).toEqual({ ok: false, code })
  })

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), currency, style, (amount, of, how) => {
        expect(readAmount(writeAmount(amount, of, how === 'comma' ? ',' : '.'), of)).toEqual({ ok: true, amount })
      }),
    )
  })
})

describe('text', () => {
  it('is never a formula once it is guarded, and itself again afterwards', () => {
    const nasty = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '\t', '\r', '＝', 'a', '1') })
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string()), (text) => {
        expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        expect(unguardFormula(guardFormula(text))).toBe(text)
      }),
    )
  })

  it('is read back from its cell as it is kept: trimmed, with plain line ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), style, (raw, how) => {
        const kept = raw.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').trim()
        expect(readCell('text', writeCell('text', kept || null, 'XAF', how), 'XAF')).toEqual({
          ok: true,
          value: kept || null,
        })
      }),
    )
  })

  it('is refused where no database could keep it', () => {
    expect(readCell('text', 'a\0b', 'XAF')).toEqual({ ok: false, code: 'unstorable' })
    expect(readCell('text', 'a\ud800', 'XAF')).toEqual({ ok: false, code: 'unstorable' })
  })
})

it('takes keys that people write on shelves, and none that could be taken for something else', () => {
  for (const key of ['1', 'NDOLE-1', 'É 4/2', 'a.b_c#+', 'x'.repeat(64)]) expect([key, isKey(key)]).toEqual([key, true])
  for (const key of ['', '-1', '=A1', 'a:b', 'a|b', 'a ', ' a', 'x'.repeat(65), 'a\nb'])
    expect([key, isKey(key)]).toEqual([key, false])
})

it.each([
  ['flag', 'Oui', true],
  ['flag', 'FAUX', false],
  ['stock', 'illimité', null],
  ['stock', '12', 12],
  ['keys', ' SIZE | SAUCE |', ['SIZE', 'SAUCE']],
  ['number', '1,5', 1.5],
  ['flag', '', undefined],
  ['stock', '', undefined],
  ['keys', '', []],
  ['optionalName', '', null],
] as const)('reads %s “%s”', (kind, text, value) => {
  expect(readCell(kind, text, 'XAF')).toEqual({ ok: true, value })
})
