import { expect, it } from 'vitest'
import { hmacPhoneCodes } from './hmac'

const ID = '019a0000-0000-7000-8000-000000000001'
const codes = hmacPhoneCodes('a secret of this process and no other')

it('derives the same six digits each time, and others for another challenge or secret', () => {
  const code = codes.codeOf(ID)
  expect(code).toMatch(/^\d{6}$/)
  expect(codes.codeOf(ID)).toBe(code)
  const others = Array.from({ length: 50 }, (_, index) => codes.codeOf(`${ID.slice(0, -2)}${index + 10}`))
  expect(new Set(others).size).toBeGreaterThan(48)
  expect(hmacPhoneCodes('another secret, of another process').codeOf(ID)).not.toBe(code)
})

it('knows its own code and nothing else, of whatever length', () => {
  const code = codes.codeOf(ID)
  const wrong = code === '000000' ? '000001' : '000000'
  expect([code, wrong, '', `${code}0`, '１２３４５６'].map((given) => codes.isCodeOf(ID, given))).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})
