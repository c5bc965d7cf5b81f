import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { CODE_DIGITS } from '../../domain/phone-codes/code-terms'
import { truncateMac } from '../../domain/phone-codes/truncate-mac'
import type { PhoneCodes } from '../../ports/phone-codes'

/**
 * The code of a challenge is HMAC-SHA-256 of its id under a key of its own derived from the secret (HKDF), truncated as RFC 4226 does.
 * Whoever reads the database has the id and not the key; a worker that has the key needs nothing else to write the text.
 */
export function hmacPhoneCodes(secret: string): PhoneCodes {
  const key = new Uint8Array(hkdfSync('sha256', secret, 'waybill', 'phone-code', 32))
  const codeOf = (challengeId: string) =>
    truncateMac(createHmac('sha256', key).update(challengeId).digest(), CODE_DIGITS)
  return {
    codeOf,
    isCodeOf(challengeId, given) {
      const right = Buffer.from(codeOf(challengeId))
      const guess = Buffer.from(given)
      return guess.length === right.length && timingSafeEqual(guess, right)
    },
  }
}
