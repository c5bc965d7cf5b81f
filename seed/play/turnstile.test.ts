import { expect, it } from 'vitest'
import { Turnstile } from './turnstile'

it('lets no more through at a time than it is wide, and everybody in the end', async () => {
  const turnstile = new Turnstile(2)
  let inside = 0
  let most = 0
  const done: number[] = []
  const visit = (number: number) =>
    turnstile.pass(async () => {
      most = Math.max(most, ++inside)
      await new Promise(setImmediate)
      inside--
      done.push(number)
    })
  await Promise.all([1, 2, 3, 4, 5].map(visit))
  expect(most).toBe(2)
  expect(done).toEqual([1, 2, 3, 4, 5])
})

it('opens again after somebody who stumbled', async () => {
  const turnstile = new Turnstile(1)
  await expect(turnstile.pass(() => Promise.reject(new Error('ouch')))).rejects.toThrow('ouch')
  expect(await turnstile.pass(() => Promise.resolve('in'))).toBe('in')
})
