import { describe, expect, it } from 'vitest'
import { readOptions } from './options'

describe('readOptions', () => {
  it('plays the small day sixty times as fast when nothing is said', () => {
    expect(readOptions([])).toMatchObject({
      directory: 'seed/small-day',
      speed: 60,
      kill: 0,
      panel: true,
      remote: undefined,
    })
  })

  it('reads what is said', () => {
    expect(
      readOptions(['days/0o50', '--speed', '30', '--limit', '20', '--kill', '3', '--seed', '9', '--no-panel']),
    ).toMatchObject({
      directory: 'days/0o50',
      speed: 30,
      limit: 20,
      kill: 3,
      seed: 9,
      panel: false,
    })
  })

  it('needs the clock and the database of a server that is running already', () => {
    expect(() => readOptions(['--base-url', 'http://127.0.0.1:3000'])).toThrow('--base-url needs')
  })

  it('does not kill what it has not started', () => {
    const remote = ['--base-url', 'http://127.0.0.1:3000', '--database-url', 'postgres://x@127.0.0.1/y']
    const time = ['--origin', '2026-01-05T10:00:00Z', '--anchor', '2026-01-05T10:00:00Z']
    expect(readOptions([...remote, ...time]).remote?.baseUrl).toBe('http://127.0.0.1:3000')
    expect(() => readOptions([...remote, ...time, '--kill', '1'])).toThrow('goes without --kill')
  })

  it('refuses numbers that are none', () => {
    expect(() => readOptions(['--speed', 'fast'])).toThrow()
    expect(() => readOptions(['--kill', '1.5'])).toThrow()
  })
})
