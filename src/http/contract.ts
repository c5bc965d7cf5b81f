import type { Endpoint } from 'payload'
import type { z } from 'zod'
import type { RouteAccess } from './access'

/** What an endpoint says of itself: read by the tests of access and by the OpenAPI document. */
export interface Contract {
  readonly access: RouteAccess
  /** One line, in the imperative: what calling it does. */
  readonly summary: string
  /** What a good answer looks like; of one that is not JSON, `media` tells all. */
  readonly answer: z.ZodType
  /** Content type of a good answer; JSON unless told. */
  readonly media?: string
  /** Status of success. */
  readonly status: number
  /** Other statuses that are no refusals, and what they say. */
  readonly also?: Readonly<Record<number, string>>
  readonly body?: z.ZodType
  /** Bodies that the handler reads by itself, by content type. */
  readonly reads?: Readonly<Record<string, z.ZodType>>
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  /** A body that works. Ids in it stand for those of the reader. */
  readonly example?: unknown
  /** True where an `Idempotency-Key` is of no use: nothing is changed, or the answer holds secrets. */
  readonly keyless?: boolean
  /** True where the same place without a query of ours is answered by what Payload generates. */
  readonly besides?: boolean
  /** What generated clients call it, where the name of its path is another's. */
  readonly operation?: string
  /** True where the refresh cookie may take the place of a token. */
  readonly cookie?: boolean
}

/** Undefined for Payload's own endpoints. */
export function contractOf(endpoint: Pick<Endpoint, 'custom'>): Contract | undefined {
  return endpoint.custom?.contract as Contract | undefined
}
