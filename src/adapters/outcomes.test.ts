import { expect, it } from 'vitest'
import { GeocodingError } from '../ports/geocoding'
import { openOutcomes } from './outcomes'

const AT = new Date('2026-11-22T10:00:00Z')

class Provider {
  readonly name = 'provider'
  readonly #answer = 7

  async ask(fails?: Error): Promise<number> {
    if (fails) throw fails
    return this.#answer
  }
}

it('hands on what is answered and thrown, and remembers how the last call ended', async () => {
  const outcomes = openOutcomes(() => AT)
  const provider = outcomes.watched('provider', new Provider())
  expect(outcomes.of('provider')).toBeNull()
  expect([provider.name, await provider.ask()]).toEqual(['provider', 7])
  expect(outcomes.of('provider')).toEqual({ at: AT, failure: null })
  await expect(provider.ask(new GeocodingError('quota'))).rejects.toThrow('quota')
  expect(outcomes.of('provider')).toEqual({ at: AT, failure: 'quota' })
  await provider.ask()
  expect(outcomes.of('provider')).toEqual({ at: AT, failure: null })
})

it('tells the kind of a failure and not its words, which may hold a key', async () => {
  const outcomes = openOutcomes(() => AT)
  const provider = outcomes.watched('provider', new Provider())
  await expect(provider.ask(new TypeError('https://x/?key=secret'))).rejects.toThrow()
  expect(outcomes.of('provider')?.failure).toBe('TypeError')
})
