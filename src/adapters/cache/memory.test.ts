import { expect, it } from 'vitest'
import { cacheContract } from '../../ports/cache.contract'
import { memoryCache } from './memory'

cacheContract('memory', () => memoryCache())

it('lets go of what nobody asked for the longest', async () => {
  const cache = memoryCache(2)
  await cache.set('a', { n: 1 }, 60)
  await cache.set('b', { n: 2 }, 60)
  await cache.get('a')
  await cache.set('c', { n: 3 }, 60)
  expect(await cache.get('a')).toEqual({ n: 1 })
  expect(await cache.get('b')).toBeUndefined()
})
