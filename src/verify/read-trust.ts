import { readFile } from 'node:fs/promises'
import type { TrustedCheckpoint } from './check-chain'

/** Keys of a file: the answer of `GET /api/compliance/checkpoints`, or one key a line (32 bytes, base64url). */
export async function readKeys(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8')
  const keys = text.trimStart().startsWith('{')
    ? ((JSON.parse(text) as { keys?: string[] }).keys ?? [])
    : text.split('\n').map((line) => line.trim())
  const found = keys.filter((key) => /^[\w-]{43}$/.test(key))
  if (found.length === 0) throw new Error(`${path}: no key`)
  return found
}

/** A checkpoint of a file: one alone, the newest of that answer, or the last line of a file that grows. */
export async function readCheckpoint(path: string): Promise<TrustedCheckpoint> {
  const text = await readFile(path, 'utf8')
  const read = parse(text) ?? parse(text.trim().split('\n').at(-1) ?? '')
  const { seq, hash } = read?.docs?.[0] ?? read ?? {}
  if (!Number.isSafeInteger(seq) || typeof hash !== 'string') throw new Error(`${path}: no checkpoint`)
  return { seq: seq as number, hash }
}

type Read = Partial<TrustedCheckpoint> & { docs?: Partial<TrustedCheckpoint>[] }

function parse(text: string): Read | undefined {
  try {
    return JSON.parse(text) as Read
  } catch (error) {
    // A file of several lines is no JSON by itself.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
