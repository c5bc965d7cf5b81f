import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { truncateMac } from './truncate-mac'

/** RFC 4226, appendix D: the secret and its first ten codes. */
const SECRET = '12345678901234567890'
const CODES = '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489'.split(' ')

it('makes the codes of RFC 4226', () => {
  const codes = CODES.map((_, counter) => {
    const message = Buffer.alloc(8)
    message.writeBigUInt64BE(BigInt(counter))
    return truncateMac(createHmac('sha1', SECRET).update(message).digest(), 6)
  })
  expect(codes).toEqual(CODES)
})

it('keeps leading zeros', () => {
  expect(truncateMac(new Uint8Array(32), 6)).toBe('000000')
})
