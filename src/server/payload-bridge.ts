import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { Request as ExpressRequest, Response as ExpressResponse, RequestHandler } from 'express'
import { packAnswer } from './pack-answer'

type WebHandler = (request: Request) => Promise<Response>

/** Lets a handler of web requests answer an Express request whose body has been read as a buffer. */
export function bridge(handle: WebHandler): RequestHandler {
  return async (req, res) => {
    const response = await handle(readRequest(req))
    await sendWebResponse(response, req, res)
  }
}

/** @throws an error of status 400 for what is no request of the web: a host, path or method that nothing can have. */
function readRequest(req: ExpressRequest): Request {
  try {
    if (decodeURIComponent(req.path).includes('\0')) throw new URIError('a path with a NUL')
    return toWebRequest(req)
  } catch (error) {
    throw error instanceof TypeError || error instanceof URIError ? Object.assign(error, { status: 400 }) : error
  }
}

function toWebRequest(req: ExpressRequest): Request {
  const url = new URL(`${req.protocol}://${req.headers.host ?? 'localhost'}${req.originalUrl}`)
  // Payload reads the content's language from `?locale=` alone.
  if (!url.searchParams.has('locale') && req.headers['accept-language']?.toLowerCase().startsWith('fr'))
    url.searchParams.set('locale', 'fr')
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (typeof value === 'string') headers.set(name, value)
    else for (const each of value ?? []) headers.append(name, each)
  }
  const bodyless = req.method === 'GET' || req.method === 'HEAD' || !Buffer.isBuffer(req.body) || req.body.length === 0
  return new Request(url, { method: req.method, headers, body: bodyless ? undefined : new Uint8Array(req.body) })
}

async function sendWebResponse(response: Response, req: ExpressRequest, res: ExpressResponse): Promise<void> {
  res.status(response.status)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') res.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('Set-Cookie', cookies)
  if (!response.body) {
    res.end()
    return
  }
  if (response.headers.get('content-type')?.includes('json')) {
    const body = packAnswer(Buffer.from(await response.arrayBuffer()), req, res)
    res.setHeader('Content-Length', body.length)
    res.end(body)
    return
  }
  await pipeline(Readable.fromWeb(response.body as ReadableStream), res)
}
