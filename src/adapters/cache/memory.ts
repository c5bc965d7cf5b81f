import { LRUCache } from 'lru-cache'
import type { Cache } from '../../ports/cache'

/** Menus in both languages of two thousand restaurants: some tens of kilobytes each. */
const MOST = 5_000

/** In this process alone. What nobody asked for the longest makes room. */
export function memoryCache(most = MOST): Cache {
  const values = new LRUCache<string, object>({ max: most, perf: { now: () => performance.now() } })
  return {
    async get<Value extends object>(key: string) {
      return values.get(key) as Value | undefined
    },
    async set(key, value, seconds) {
      values.set(key, value, { ttl: seconds * 1_000 })
    },
  }
}
