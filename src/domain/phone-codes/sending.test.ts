import { describe, expect, it } from 'vitest'
import { nextStep, SENDING, SENDING_MOVES, whenLost } from './sending'

const AT = new Date('2026-11-22T10:00:00Z')
const ago = (seconds: number) => new Date(AT.getTime() - seconds * 1000)
const LIVE = { calledAt: null, expiresAt: ago(-60), ended: false }
const all = (of: Partial<typeof LIVE>) => SENDING.map((sending) => nextStep({ ...LIVE, ...of, sending }, AT))

describe('before anything is known of the last call', () => {
  it('sends what was never called for, and asks about what may have arrived', () => {
    expect(all({})).toEqual(['rest', 'send', 'ask', 'rest', 'rest', 'rest', 'rest', 'ask'])
  })

  it('sends nothing that nobody waits for, and still asks what became of it', () => {
    const asks = ['rest', 'rest', 'ask', 'rest', 'rest', 'rest', 'rest', 'ask']
    expect(all({ ended: true })).toEqual(asks)
    expect(all({ expiresAt: AT })).toEqual(asks)
  })

  it('asks no more an hour after the code was over', () => {
    expect(all({ expiresAt: ago(3_600) })).toEqual(Array(SENDING.length).fill('rest'))
  })
})

describe('a text that the provider does not know', () => {
  const lost = (of: object) => whenLost({ ...LIVE, sending: 'unknown', ...of }, AT)

  it('is sent again after the grace', () => {
    expect([lost({ calledAt: ago(9) }), lost({ calledAt: ago(10) })]).toEqual(['ask', 'send'])
  })

  it('is left alone when nobody waits for it', () => {
    expect(lost({ calledAt: ago(10), ended: true })).toBe('rest')
    expect(lost({ calledAt: ago(400), expiresAt: ago(100) })).toBe('rest')
  })
})

it('leaves neither what was refused nor what has arrived', () => {
  const final = SENDING.filter((each) => SENDING_MOVES[each].length === 0)
  expect(final).toEqual(['none', 'refused', 'delivered', 'undelivered'])
})
