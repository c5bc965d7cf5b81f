import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import type { StoredFile } from '../../ports/storage'

/** Numbers stay text, so that a key of digits stays what it is. */
const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'Contents' })

const Failure = z.object({ Error: z.object({ Code: z.string() }) })

const Listing = z.object({
  ListBucketResult: z.object({
    Contents: z
      .array(z.object({ Key: z.string(), Size: z.coerce.number(), LastModified: z.coerce.date() }))
      .default([]),
    NextContinuationToken: z.string().optional(),
  }),
})

/** The `Code` of an error's body, or undefined where a proxy answered in words of its own. */
export function readErrorCode(xml: string): string | undefined {
  return Failure.safeParse(parseOr(xml, {})).data?.Error.Code
}

/** @throws Error for what is no answer to ListObjectsV2 */
export function readListing(xml: string): { files: StoredFile[]; next: string | undefined } {
  const { Contents, NextContinuationToken } = Listing.parse(parser.parse(xml)).ListBucketResult
  const files = Contents.map(({ Key, Size, LastModified }) => ({ key: Key, bytes: Size, changedAt: LastModified }))
  return { files, next: NextContinuationToken }
}

function parseOr(xml: string, fallback: unknown): unknown {
  try {
    return parser.parse(xml)
  } catch {
    // A proxy's page is no XML, and says nothing that could be read.
    return fallback
  }
}
