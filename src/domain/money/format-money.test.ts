import { describe, expect, it } from 'vitest'
import { formatMoney, formatMoneyShort } from './format-money'
import { money } from './money'

const NARROW = '\u202f'
const NBSP = '\u00a0'

describe('formatMoney', () => {
  it('writes English', () => {
    expect(formatMoney(money(5_293, 'USD'), 'en')).toBe('$52.93')
    expect(formatMoney(money(10_000, 'XAF'), 'en')).toBe(`FCFA${NBSP}10,000`)
    expect(formatMoney(money(-5, 'EUR'), 'en')).toBe('-€0.05')
  })

  it('writes French', () => {
    expect(formatMoney(money(5_293, 'USD'), 'fr')).toBe(`52,93${NBSP}$US`)
    expect(formatMoney(money(10_000, 'XAF'), 'fr')).toBe(`10${NARROW}000${NBSP}FCFA`)
  })

  it('loses no cent of the largest amount', () => {
    expect(formatMoney(money(Number.MAX_SAFE_INTEGER, 'USD'), 'en')).toBe('$90,071,992,547,409.91')
  })
})

describe('formatMoneyShort', () => {
  it('leaves out what an axis has no room for', () => {
    expect(formatMoneyShort(money(530_000, 'USD'), 'en')).toBe('$5.3K')
    expect(formatMoneyShort(money(4_000, 'USD'), 'en')).toBe('$40')
    expect(formatMoneyShort(money(1_250_000, 'XAF'), 'fr')).toBe(`1,3${NBSP}M${NBSP}FCFA`)
  })
})
