import { expect, it } from 'vitest'
import { textableNumber } from './phone-number'

const served = new Set(['CM', 'US'])
const read = (phone: string, country?: string) => {
  try {
    return textableNumber(phone, { country, served }).phone
  } catch (error) {
    return (error as { code: string }).code
  }
}

it('reads mobile numbers as people of the country write them', () => {
  expect([read('699 00 07 77', 'CM'), read('+237 6 99 00 07 77'), read('(305) 555-0123', 'US')]).toEqual([
    '+237699000777',
    '+237699000777',
    '+13055550123',
  ])
  expect(read('+1 500 555 0001')).toBe('+15005550001')
})

it('refuses what is no number, and a number without its country', () => {
  expect([read('hello'), read('12345', 'CM'), read('699000777'), read('+237000000000')]).toEqual(
    Array(4).fill('phone_invalid'),
  )
})

it('refuses what no text reaches: landlines, premium numbers, countries that nobody is served in', () => {
  expect([read('+237 222 23 40 22'), read('+1 900 555 0123'), read('+33 6 12 34 56 78')]).toEqual(
    Array(3).fill('phone_not_supported'),
  )
})
