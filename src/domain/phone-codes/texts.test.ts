import { expect, it } from 'vitest'
import { codeText } from './code-text'
import { maskPhone } from './mask-phone'

/** What of GSM 03.38 comes in words. */
const GSM = /^[A-Za-z0-9 .,!?:'éèàù-]{1,160}$/

it('tells a code in one text, in both languages', () => {
  for (const locale of ['en', 'fr'] as const) {
    const text = codeText(locale, { code: '004217', brand: 'Waybill North Miami' })
    expect(text).toMatch(GSM)
    expect(text).toMatch(/^004217 .*Waybill North Miami/)
  }
})

it('shows of a number its country and its end', () => {
  expect(maskPhone('+237699000777')).toBe('+237•••••••77')
  expect(maskPhone('+13055550123')).toBe('+130••••••23')
})
