import { vi } from 'vitest'

type Told<T> = T extends false | '' | 0 | null | undefined ? never : T

/**
 * Waits for what a worker or a simulator does by itself, as long as a busy machine may need for it, and returns it.
 * @throws Error when it has not come by then
 */
export function awaitUntil<T>(
  found: () => T | Promise<T>,
  { timeout = 20_000, interval = 50 }: { timeout?: number; interval?: number } = {},
): Promise<Told<Awaited<T>>> {
  return vi.waitUntil(found, { timeout, interval }) as Promise<Told<Awaited<T>>>
}
