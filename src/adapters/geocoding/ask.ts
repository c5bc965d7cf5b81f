import type { z } from 'zod'
import { GeocodingError } from '../../ports/geocoding'

interface Question<S extends z.ZodType> {
  readonly url: URL
  readonly init?: RequestInit
  readonly answer: S
}

/** Whoever types waits for it. */
const TIMEOUT_MS = 2_000

/**
 * Asks a provider, and reads what it answers.
 * @throws GeocodingError by its status: 401 and 403 a wrong key, 429 used up, anything else and no answer at all unavailable
 */
export async function ask<S extends z.ZodType>({ url, init, answer }: Question<S>): Promise<z.output<S>> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) }).catch((cause: unknown) => {
    throw new GeocodingError('unavailable', { cause })
  })
  if (response.status === 401 || response.status === 403) throw new GeocodingError('misconfigured')
  if (response.status === 429) throw new GeocodingError('quota')
  const body: unknown = await response.json().catch((cause: unknown) => {
    throw new GeocodingError('unavailable', { cause })
  })
  const read = answer.safeParse(body)
  if (!response.ok || !read.success) throw new GeocodingError('unavailable', { cause: read.error })
  return read.data
}
