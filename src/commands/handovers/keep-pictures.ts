import { createHash } from 'node:crypto'
import { documentKey, sealedAbout } from '../../domain/documents/document-key'
import { WaybillError } from '../../domain/errors'
import type { App } from '../app'
import { assertClean } from '../media/assert-clean'
import type { Proof, Shown } from './proof'

/** Most bytes as sent, and the longest side in pixels as kept. */
const PICTURES = {
  photo: { bytes: 3_000_000, side: 1600 },
  signature: { bytes: 300_000, side: 1200 },
} as const

type Kept = Shown['pictures'][number]

/**
 * Looks into the pictures of a proof, draws them anew, seals and stores them. Each has its id from what it is and of which delivery: the same
 * proof sent again stores nothing new. Their rows come with the hand-over.
 * @param proof JPEG, PNG or WebP by content (SEC-8)
 * @throws WaybillError `file_too_large`, `file_unsupported`, `file_infected`, `unavailable`
 */
export async function keepPictures(
  app: App,
  deliveryId: string,
  { photo, signature }: Pick<Proof, 'photo' | 'signature'>,
): Promise<Kept[]> {
  const kept: Kept[] = []
  if (photo) kept.push(await keepPicture(app, deliveryId, 'photo', photo))
  if (signature) kept.push(await keepPicture(app, deliveryId, 'signature', signature))
  return kept
}

async function keepPicture(app: App, deliveryId: string, kind: Kept['kind'], text: string): Promise<Kept> {
  const bytes = Buffer.from(text.slice(text.indexOf(',') + 1), 'base64')
  if (bytes.length > PICTURES[kind].bytes) throw new WaybillError('file_too_large')
  await assertClean(app, bytes)
  const drawn = await app.imaging.redraw(bytes, PICTURES[kind].side)
  if (!drawn) throw new WaybillError('file_unsupported')
  const id = idOf(`handover:${deliveryId}:${kind}:`, bytes)
  await app.storage.put(documentKey(id), app.vault.seal(drawn.bytes, sealedAbout(id)))
  return { id, kind, bytes: drawn.bytes.length, keyId: app.vault.currentKey }
}

/** A UUID of version 8 (RFC 9562): of what it names, and nobody's but its. */
function idOf(name: string, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(name).update(bytes).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
