import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip as gzipWith } from 'node:zlib'

const gzip = promisify(gzipWith)

/** A text that is told to many, with its name and packed once for all of them. */
export interface Kept {
  readonly etag: string
  readonly plain: string
  readonly gzip: Uint8Array<ArrayBuffer>
}

export async function keep(plain: string, etag = `"${digest(plain)}"`): Promise<Kept> {
  return { etag, plain, gzip: new Uint8Array(await gzip(plain)) }
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

/** 304 to whoever has it, packed to whoever can unpack it. */
export function keptAnswer(
  req: { headers: Headers },
  { etag, plain, gzip }: Kept,
  { cache = 'no-cache', vary = 'Accept-Encoding' }: { cache?: string; vary?: string } = {},
): Response {
  const headers = { ETag: etag, 'Cache-Control': cache, Vary: vary, 'Content-Type': 'application/json' }
  if (req.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  if (!req.headers.get('accept-encoding')?.includes('gzip')) return new Response(plain, { headers })
  return new Response(gzip, { headers: { ...headers, 'Content-Encoding': 'gzip' } })
}

/** JSON with its name, or 304 to whoever has it by that name already. */
export function namedAnswer<Value extends object>(req: { headers: Headers }, value: Value, vary?: string): Response {
  const text = JSON.stringify(value)
  const etag = `"${digest(text)}"`
  const headers = {
    ETag: etag,
    'Cache-Control': 'no-cache',
    'Content-Type': 'application/json',
    ...(vary !== undefined && { Vary: vary }),
  }
  return req.headers.get('if-none-match') === etag
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers })
}
