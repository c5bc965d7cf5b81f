import { createPublicKey, verify } from 'node:crypto'
import { type BatchHead, BEGINNING, canonicalHead } from '../domain/compliance-log/batch-head'
import type { Finding } from './findings'
import { sha256Hex } from './sha256'

export interface SignedHead {
  readonly head: string
  readonly signature: string
  readonly succession: string | null
}

export interface ChainedHead extends BatchHead {
  readonly hash: string
}

/** What the outside kept. */
export interface TrustedCheckpoint {
  readonly seq: number
  readonly hash: string
}

export interface Chain {
  readonly heads: ReadonlyMap<number, ChainedHead>
  readonly findings: readonly Finding[]
}

/**
 * Follows the heads from the first to the newest: each names the one before, each is signed, and the newest by a trusted key or by one that a
 * trusted key signed on. Earlier keys need no trust: the newest head vouches for all before it by their hashes.
 */
export function checkChain(
  signed: readonly SignedHead[],
  trustedKeys: readonly string[],
  checkpoint: TrustedCheckpoint | undefined,
): Chain {
  const findings: Finding[] = []
  const heads = new Map<number, ChainedHead>()
  const accepted = new Set(trustedKeys)
  let before: ChainedHead | undefined
  for (const { head: text, signature, succession } of signed) {
    const head = JSON.parse(text) as BatchHead
    const chained: ChainedHead = { ...head, hash: sha256Hex(text) }
    const at = { batch: head.seq }
    if (canonicalHead(head) !== text) findings.push({ code: 'head_altered', ...at })
    if (!followsOn(head, before)) findings.push({ code: 'chain_broken', ...at })
    if (!isSigned(text, signature, head.key)) findings.push({ code: 'signature_wrong', ...at })
    if (succession && before && accepted.has(before.key) && isSigned(text, succession, before.key))
      accepted.add(head.key)
    heads.set(head.seq, chained)
    before = chained
  }
  if (before && !accepted.has(before.key)) findings.push({ code: 'key_not_trusted', batch: before.seq })
  if (checkpoint) findings.push(...checkCheckpoint(heads, checkpoint))
  return { heads, findings }
}

function followsOn(head: BatchHead, before: ChainedHead | undefined): boolean {
  if (!before) return head.seq === 1 ? head.previous === BEGINNING && head.total === head.size : head.seq > 1
  return head.seq === before.seq + 1 && head.previous === before.hash && head.total === before.total + head.size
}

function checkCheckpoint(heads: ReadonlyMap<number, ChainedHead>, { seq, hash }: TrustedCheckpoint): Finding[] {
  const known = heads.get(seq)
  if (known) return known.hash === hash ? [] : [{ code: 'checkpoint_differs', batch: seq }]
  const first = Math.min(...heads.keys())
  return [{ code: seq < first ? 'checkpoint_older' : 'checkpoint_beyond', batch: seq }]
}

function isSigned(text: string, signature: string, x: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
  } catch (error) {
    // What is no key of Ed25519 has signed nothing.
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}
