import { describe, expect, it, vi } from 'vitest'
import type { Cache } from './cache'

/** What every adapter of the cache must do. */
export function cacheContract(name: string, open: () => Cache): void {
  describe(`the cache of ${name}`, () => {
    it('gives back what was kept, and nothing for what was not', async () => {
      const cache = open()
      await cache.set('menu:a', { categories: '[]', seen: '10:20:' }, 60)
      expect(await cache.get('menu:a')).toEqual({ categories: '[]', seen: '10:20:' })
      expect(await cache.get('menu:b')).toBeUndefined()
    })

    it('keeps the last of several', async () => {
      const cache = open()
      await cache.set('a', { n: 1 }, 60)
      await cache.set('a', { n: 2 }, 60)
      expect(await cache.get('a')).toEqual({ n: 2 })
    })

    it('forgets when the time is over', async () => {
      vi.useFakeTimers({ toFake: ['performance', 'Date', 'setTimeout'] })
      try {
        // No process keeps anything in the very moment of its start.
        vi.advanceTimersByTime(1_000)
        const cache = open()
        await cache.set('a', { n: 1 }, 60)
        vi.advanceTimersByTime(59_000)
        expect(await cache.get('a')).toEqual({ n: 1 })
        vi.advanceTimersByTime(2_000)
        expect(await cache.get('a')).toBeUndefined()
      } finally {
        vi.useRealTimers()
      }
    })
  })
}
