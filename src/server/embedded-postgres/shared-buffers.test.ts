import { expect, it } from 'vitest'
import { sharedBuffers } from './shared-buffers'

const GB = 1024 ** 3

it.each([
  ['a small machine', 0.25 * GB, '128MB'],
  ['a container of two', 2 * GB, '512MB'],
  ['a large machine', 64 * GB, '1024MB'],
])('gives PostgreSQL a quarter of the memory, within bounds: %s', (_, memory, expected) => {
  expect(sharedBuffers(memory)).toBe(expected)
})
