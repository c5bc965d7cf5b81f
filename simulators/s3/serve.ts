import type { Request, Response } from 'express'
import { etagOf, listing, refuse } from './answer'
import { type Account, checkSignature } from './check-signature'
import type { Objects } from './objects'

export interface Bucket {
  readonly name: string
  readonly account: Account
  readonly objects: Objects
}

const PAGE = 1000

/** Answers as S3 does to PUT, GET, DELETE and ListObjectsV2, of a path-style or virtual-host address, and to nothing unsigned. */
export async function serve(bucket: Bucket, req: Request, res: Response, now: Date): Promise<void> {
  const chunks: Uint8Array[] = []
  for await (const chunk of req) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const { method, url: target } = req
  const headers = Object.fromEntries(Object.entries(req.headers).map(([name, value]) => [name, String(value)]))
  const refusal = checkSignature({ method, target, headers }, body, bucket.account, now)
  if (refusal) return refuse(res, refusal, target)
  const { pathname, searchParams } = new URL(target, 'http://bucket')
  const path = decodeURIComponent(pathname)
  const virtual = headers.host?.startsWith(`${bucket.name}.`)
  if (!virtual && path !== `/${bucket.name}` && !path.startsWith(`/${bucket.name}/`))
    return refuse(res, 'NoSuchBucket', path)
  const key = virtual ? path.slice(1) : path.slice(bucket.name.length + 2)
  if (key === '' && method === 'GET') return list(bucket, searchParams, res)
  return object(bucket.objects, { method, key, body }, res)
}

async function object(
  objects: Objects,
  { method, key, body }: { method: string; key: string; body: Uint8Array },
  res: Response,
): Promise<void> {
  if (method === 'PUT') {
    await objects.put(key, body)
    res.set('ETag', etagOf(body)).send()
  } else if (method === 'DELETE') {
    await objects.remove(key)
    res.status(204).send()
  } else if (method === 'GET') {
    const found = await objects.get(key)
    if (!found) return refuse(res, 'NoSuchKey', key)
    res.set('ETag', etagOf(found)).send(Buffer.from(found))
  } else refuse(res, 'MethodNotAllowed', key)
}

async function list({ name, objects }: Bucket, query: URLSearchParams, res: Response): Promise<void> {
  const prefix = query.get('prefix') ?? ''
  const token = query.get('continuation-token')
  const after = token ? Buffer.from(token, 'base64url').toString() : ''
  const left = (await objects.list(prefix)).filter(({ key }) => key > after)
  const page = left.slice(0, PAGE)
  const last = page.at(-1)
  const next = left.length > PAGE && last ? Buffer.from(last.key).toString('base64url') : undefined
  res.type('xml').send(listing(name, prefix, page, next))
}
