import { localeOf } from '../http/locale'
import { apiError } from '../http/to-api-error'

/** Payload answers 500 for a picture that is not on the disk. */
const FILE = /^\/api\/[\w-]+\/file\//

/** Some failures Payload answers past its error hook: unknown paths and methods, and files that are gone. They too get a code. */
export async function inOurWords(response: Response, request: Request): Promise<Response> {
  const { status } = response
  if (status !== 404 && status !== 500 && status !== 501) return response
  if (!response.headers.get('content-type')?.includes('json')) return response
  const { errors } = (await response.clone().json()) as { errors?: { data?: { code?: string } }[] }
  if (errors?.[0]?.data?.code) return response
  const { pathname, searchParams } = new URL(request.url)
  const code = status === 500 && !FILE.test(pathname) ? 'internal' : 'not_found'
  const told = apiError(code, localeOf({ searchParams, headers: request.headers }))
  return Response.json(told.body, { status: told.status, headers: response.headers })
}
