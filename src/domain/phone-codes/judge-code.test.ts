import { expect, it } from 'vitest'
import { judgeCode } from './judge-code'

const AT = new Date('2026-11-22T10:00:00Z')
const LIVE = { attempts: 0, expiresAt: new Date('2026-11-22T10:05:00Z'), endedAt: null }

it('takes the right code in time', () => {
  expect(judgeCode(LIVE, true, AT)).toEqual({ told: 'right' })
  expect(judgeCode({ ...LIVE, attempts: 4 }, true, AT)).toEqual({ told: 'right' })
})

it('counts wrong guesses down to none', () => {
  const left = [0, 1, 2, 3, 4].map((attempts) => judgeCode({ ...LIVE, attempts }, false, AT))
  expect(left).toEqual([4, 3, 2, 1, 0].map((attemptsLeft) => ({ told: 'wrong', attemptsLeft })))
})

it('is over for the right code too: after five wrong guesses, when its time is up, when it was used or replaced', () => {
  const over = { told: 'over' }
  expect(judgeCode({ ...LIVE, attempts: 5 }, true, AT)).toEqual(over)
  expect(judgeCode(LIVE, true, LIVE.expiresAt)).toEqual(over)
  expect(judgeCode({ ...LIVE, endedAt: AT }, true, AT)).toEqual(over)
  expect(judgeCode({ ...LIVE, endedAt: AT }, false, AT)).toEqual(over)
})
