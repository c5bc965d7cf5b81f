import { isDeepStrictEqual } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import type { Contract } from './contract'

/**
 * Compares a good answer with what its endpoint declares: a field that is missing, of another kind, or not declared at all. What is
 * not JSON has nothing to compare but its status.
 * @throws Error, which the caller answers as `internal`: a wrong answer must not pass a test
 */
export async function assertAnswer(
  response: Response,
  { answer: agreed, status }: Pick<Contract, 'answer' | 'status'>,
  door: string,
): Promise<void> {
  if (!response.ok) return
  if (response.status !== status) throw new Error(`${door} answered ${response.status}, declared is ${status}`)
  if (!response.headers.get('content-type')?.startsWith('application/json')) return
  const answer: unknown = JSON.parse(await plainText(response))
  const parsed = agreed.safeParse(answer)
  if (!parsed.success)
    throw new Error(`${door} answered something else than declared: ${z.prettifyError(parsed.error)}`)
  // Parsing leaves out what is not declared.
  if (!isDeepStrictEqual(parsed.data, answer))
    throw new Error(`${door} answered more than declared: ${JSON.stringify(answer).slice(0, 2_000)}`)
}

async function plainText(response: Response): Promise<string> {
  const copy = response.clone()
  if (!copy.headers.has('content-encoding')) return copy.text()
  return gunzipSync(await copy.arrayBuffer()).toString()
}
