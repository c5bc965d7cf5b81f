import { describe, expect, it } from 'vitest'
import { operatorOf } from './operators'

describe('who runs a number', () => {
  it.each([
    ['+237670123456', 'mtn'],
    ['+237650123456', 'mtn'],
    ['+237654999999', 'mtn'],
    ['+237680000000', 'mtn'],
    ['+237683999999', 'mtn'],
    ['+237690123456', 'orange'],
    ['+237655000000', 'orange'],
    ['+237659999999', 'orange'],
    ['+237640123456', 'orange'],
    ['+237686000000', 'orange'],
    ['+237660123456', 'eu_mobile'],
  ] as const)('%s: %s', (phone, operator) => {
    expect(operatorOf(phone)).toBe(operator)
  })

  it.each([
    ['a fixed line', '+237233123456'],
    ['nobody known', '+237620123456'],
    ['a digit short', '+23767012345'],
    ['a digit over', '+2376701234567'],
    ['another country', '+33612345678'],
    ['no country', '670123456'],
  ])('%s: nobody', (_why, phone) => {
    expect(operatorOf(phone)).toBeNull()
  })
})
