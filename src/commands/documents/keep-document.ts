import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { documentKey, sealedAbout } from '../../domain/documents/document-key'
import { DOCUMENT_PURPOSE_NAMES } from '../../domain/documents/document-purposes'
import { WaybillError } from '../../domain/errors'
import { DOCUMENT_TYPES, MAX_DOCUMENT_BYTES } from '../../domain/media/file-limits'
import type { App } from '../app'
import { command } from '../command'
import type { Call } from '../context'
import { assertClean } from '../media/assert-clean'

const Told = z.object({
  purpose: z.enum(DOCUMENT_PURPOSE_NAMES),
  personId: z.uuid().nullable(),
  restaurantId: z.uuid().nullable(),
  productId: z.uuid().optional(),
  shown: z.boolean(),
  name: z.string(),
})

const Added = Told.extend({ id: z.uuid(), mimeType: z.enum(DOCUMENT_TYPES), bytes: z.int(), keyId: z.string() })

const insertDocument = command(
  'document.add',
  Added,
  async (ctx, document) => {
    const { id, purpose, personId, restaurantId, productId = null, shown, name, mimeType, bytes, keyId } = document
    await ctx.rows(sql`
      insert into documents (id, purpose, person_id, restaurant_id, product_id, shown, name, mime_type, bytes, key_id, created_at, updated_at)
      values (${id}, ${purpose}, ${personId}, ${restaurantId}, ${productId}, ${shown}, ${name}, ${mimeType}, ${bytes}, ${keyId}, ${ctx.now}, ${ctx.now})`)
    ctx.subject('document', id)
    return { id, purpose, name, mimeType, bytes, shown }
  },
  { keyed: false },
)

/** The longest side of a photographed paper: small print stays legible. */
const PAPER_SIDE = 4000

/**
 * Keeps a private file: looked into, a picture drawn anew, sealed, stored, and only then a row. Whether the caller may add one about whom it
 * is told to be about is for the caller's command to say.
 * @param document.bytes JPEG, PNG, WebP or PDF of at most 10 MB, by content (SEC-8)
 * @throws WaybillError `file_too_large`, `file_unsupported`, `file_infected`, `unavailable`
 */
export async function keepDocument(call: Call, document: z.output<typeof Told> & { bytes: Uint8Array }) {
  const { app } = call
  const { bytes, ...told } = document
  if (bytes.length > MAX_DOCUMENT_BYTES) throw new WaybillError('file_too_large')
  await assertClean(app, bytes)
  const kept = await readFile(app, bytes)
  const id = app.newId()
  const key = documentKey(id)
  await app.storage.put(key, app.vault.seal(kept.bytes, sealedAbout(id)))
  try {
    const { mimeType } = kept
    const keyId = app.vault.currentKey
    return await insertDocument(call, { ...told, id, mimeType, bytes: kept.bytes.length, keyId })
  } catch (error) {
    // A commit may have succeeded although its answer was lost: then the file has its row.
    const stored = await app.db.row(sql`select id from documents where id = ${id}`)
    if (!stored) await app.storage.remove(key)
    throw error
  }
}

/** A PDF as it came; a picture without its place, its camera and whatever else was in the file. */
async function readFile({ imaging }: App, bytes: Uint8Array) {
  if ((await imaging.typeOf(bytes)) === 'application/pdf') return { bytes, mimeType: 'application/pdf' } as const
  const drawn = await imaging.redraw(bytes, PAPER_SIDE)
  if (!drawn) throw new WaybillError('file_unsupported')
  return { bytes: drawn.bytes, mimeType: 'image/webp' } as const
}
