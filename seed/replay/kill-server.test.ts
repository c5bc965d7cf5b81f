import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../play/clock'
import { seededRandom } from '../play/random'
import { killServer } from './kill-server'

const over = new AbortController()

function killing(seed: number, times: number) {
  const done: string[] = []
  const server = { kill: async () => void done.push('kill'), restart: async () => void done.push('restart') }
  const clock = new VirtualClock({ factor: 60_000, origin: new Date(0), anchor: new Date() })
  const kills = killServer(
    server,
    { clock, over: over.signal },
    { times, random: seededRandom(seed), from: 10, to: 60 },
  )
  return { done, kills }
}

describe('killServer', () => {
  it('kills and starts again, so many times, within the day', async () => {
    const { done, kills } = killing(3, 2)
    const minutes = (await kills).map((kill) => kill.minute)
    expect(done).toEqual(['kill', 'restart', 'kill', 'restart'])
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(10)
  })

  it('spares a server when the day is over', async () => {
    over.abort()
    const { done, kills } = killing(3, 2)
    expect(await kills).toEqual([])
    expect(done).toEqual([])
  })
})

describe('seededRandom', () => {
  it('repeats itself for the same seed alone', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed))
    expect(draw(5)).toEqual(draw(5))
    expect(draw(5)).not.toEqual(draw(6))
    expect(draw(5).every((number) => number >= 0 && number < 1)).toBe(true)
  })
})
