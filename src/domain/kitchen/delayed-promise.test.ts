import { describe, expect, it } from 'vitest'
import { delayedPromise } from './delayed-promise'

const at = (time: string) => new Date(`2026-11-21T${time}:00Z`)
const promise = { readyBy: at('12:20'), promisedAt: at('12:45') }

describe('a delay', () => {
  it('moves ready and promised time by the same minutes', () => {
    expect(delayedPromise(promise, 10, at('12:05'))).toEqual({ readyBy: at('12:30'), promisedAt: at('12:55') })
  })

  it('counts from now where the food is late already', () => {
    expect(delayedPromise(promise, 5, at('12:28'))).toEqual({ readyBy: at('12:33'), promisedAt: at('12:58') })
  })

  it('adds up when it comes again', () => {
    const once = delayedPromise(promise, 5, at('12:05'))
    expect(delayedPromise(once, 15, at('12:06'))).toEqual({ readyBy: at('12:40'), promisedAt: at('13:05') })
  })
})
