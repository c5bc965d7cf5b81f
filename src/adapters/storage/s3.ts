import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import { WaybillError } from '../../domain/errors'
import { assertKey, assertPrefix, type Storage } from '../../ports/storage'
import { type Bucket, bucketUrl } from './bucket-url'
import { readErrorCode, readListing } from './s3-xml'

export interface S3Settings extends Bucket {
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** For an answer to begin, attempts together; its body may take longer. */
  readonly patienceMs?: number
}

const PATIENCE_MS = 8_000
/** Of answers that say "slow down" or 5xx; what was never answered is the caller's to repeat. */
const RETRIES = 2

/** Any storage that speaks S3: AWS, MinIO, Cloudflare R2, Garage. The bucket is private; whatever is read goes through us. */
export function s3(settings: S3Settings): Storage {
  const { accessKeyId, secretAccessKey, region, patienceMs = PATIENCE_MS } = settings
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES })

  /** @returns undefined for a key that is not there @throws WaybillError `unavailable` for every other failure */
  async function ask(method: string, url: URL, body?: Uint8Array): Promise<Response | undefined> {
    const patience = new AbortController()
    const timer = setTimeout(() => patience.abort(new Error(`no answer in ${patienceMs} ms`)), patienceMs)
    try {
      const response = await client.fetch(url.href, {
        method,
        body: body && new Uint8Array(body),
        signal: patience.signal,
        // What arrives must be what was sent: the signature covers the contents too.
        headers: { 'X-Amz-Content-Sha256': sha256(body ?? new Uint8Array()) },
      })
      if (response.ok) return response
      const code = readErrorCode(await response.text())
      if (response.status === 404 && code === 'NoSuchKey') return undefined
      throw new Error(`${method} ${url.pathname} was answered ${response.status} ${code ?? ''}`)
    } catch (error) {
      throw unavailable(error)
    } finally {
      clearTimeout(timer)
    }
  }

  /** A stream is signed without its contents, and has the time that it takes. @throws WaybillError `unavailable` */
  async function send(url: URL, path: string): Promise<void> {
    try {
      const { size } = await stat(path)
      const signed = await client.sign(url.href, {
        method: 'PUT',
        headers: { 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' },
      })
      const headers = new Headers(signed.headers)
      headers.set('Content-Length', String(size))
      const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
      const response = await fetch(url, { method: 'PUT', headers, body, duplex: 'half' } as RequestInit)
      const said = await response.text()
      if (!response.ok)
        throw new Error(`PUT ${url.pathname} was answered ${response.status} ${readErrorCode(said) ?? ''}`)
    } catch (error) {
      throw unavailable(error)
    }
  }

  const fileUrl = (key: string) => {
    assertKey(key)
    return bucketUrl(settings, key)
  }

  return {
    async put(key, bytes) {
      const stored = await ask('PUT', fileUrl(key), bytes)
      await stored?.arrayBuffer()
    },
    putFile: (key, path) => send(fileUrl(key), path),
    async get(key) {
      const found = await ask('GET', fileUrl(key))
      return found && new Uint8Array(await found.arrayBuffer().catch(rethrow))
    },
    async open(key) {
      const found = await ask('GET', fileUrl(key))
      const body = found?.body
      return body ? { body, bytes: Number(found.headers.get('content-length')) } : undefined
    },
    async remove(key) {
      const gone = await ask('DELETE', fileUrl(key))
      await gone?.arrayBuffer()
    },
    async *list(prefix) {
      assertPrefix(prefix)
      for (let token: string | undefined, more = true; more; more = token !== undefined) {
        const url = bucketUrl(settings, '')
        url.searchParams.set('list-type', '2')
        url.searchParams.set('prefix', prefix)
        if (token) url.searchParams.set('continuation-token', token)
        const page = await ask('GET', url)
        const listing = readListing(page ? await page.text().catch(rethrow) : '')
        yield* listing.files
        token = listing.next
      }
    },
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function rethrow(error: unknown): never {
  throw unavailable(error)
}

function unavailable(cause: unknown): WaybillError {
  return cause instanceof WaybillError ? cause : new WaybillError('unavailable', {}, { cause })
}
