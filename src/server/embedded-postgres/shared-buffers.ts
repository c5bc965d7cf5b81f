import { totalmem } from 'node:os'

const MB = 1024 ** 2

/** The least is PostgreSQL's own default; the most holds what 5,000 restaurants are searched by, three times over. */
const LEAST_MB = 128
const MOST_MB = 1_024

/**
 * How much PostgreSQL keeps in its own memory, as it writes it (`shared_buffers`): a quarter of the machine's, as its manual advises. What is not
 * in there is fetched from the operating system page by page, which takes longer than reading the page.
 * @param memory bytes that this process may use
 */
export function sharedBuffers(memory: number): string {
  const quarter = Math.floor(memory / 4 / MB)
  return `${Math.min(MOST_MB, Math.max(LEAST_MB, quarter))}MB`
}

/** Bytes that this process may use: a container's share, where it has one. */
export function usableMemory(): number {
  // Without a limit it answers a number beyond any machine, or 0.
  return Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
}
