import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { documentKey, sealedAbout } from '../../domain/documents/document-key'
import {
  DOCUMENT_PURPOSE_NAMES,
  DOCUMENT_PURPOSES,
  type DocumentOwner,
  mayAddDocument,
} from '../../domain/documents/document-purposes'
import { WaybillError } from '../../domain/errors'
import { DOCUMENT_TYPES, MAX_DOCUMENT_BYTES } from '../../domain/media/file-limits'
import type { App } from '../app'
import { command } from '../command'
import type { Call } from '../context'
import { assertClean } from '../media/assert-clean'

export const AddDocument = z.object({
  purpose: z.enum(DOCUMENT_PURPOSE_NAMES),
  /** What a licence is for. */
  restaurantId: z.uuid().optional(),
  /** What a lab result is of. */
  productId: z.uuid().optional(),
  /** Shown to customers, where the purpose allows. */
  shown: z.boolean().default(false),
  name: z.string().trim().min(1).max(120),
})

const Added = AddDocument.extend({
  id: z.uuid(),
  personId: z.uuid().nullable(),
  restaurantId: z.uuid().nullable(),
  mimeType: z.enum(DOCUMENT_TYPES),
  bytes: z.int(),
  keyId: z.string(),
})

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
 * Keeps a private file: looked into, a picture drawn anew, sealed, stored, and only then a row.
 * @param input.bytes JPEG, PNG, WebP or PDF of at most 10 MB, by content (SEC-8)
 * @throws WaybillError `not_found` for what is not one’s own, `file_too_large`, `file_unsupported`, `file_infected`, `unavailable`
 */
export async function addDocument(call: Call, input: z.output<typeof AddDocument> & { bytes: Uint8Array }) {
  const { app, actor } = call
  const { bytes, ...told } = input
  const owner = await ownerOf(call, told)
  if (!mayAddDocument(actor, owner)) throw new WaybillError('not_found')
  if (told.shown && !DOCUMENT_PURPOSES[told.purpose].showable) throw new WaybillError('forbidden')
  if (bytes.length > MAX_DOCUMENT_BYTES) throw new WaybillError('file_too_large')
  await assertClean(app, bytes)
  const kept = await readFile(app, bytes)
  const id = app.newId()
  const key = documentKey(id)
  await app.storage.put(key, app.vault.seal(kept.bytes, sealedAbout(id)))
  try {
    const { mimeType } = kept
    const keyId = app.vault.currentKey
    return await insertDocument(call, { ...told, ...owner, id, mimeType, bytes: kept.bytes.length, keyId })
  } catch (error) {
    // A commit may have succeeded although its answer was lost: then the file has its row.
    const stored = await app.db.row(sql`select id from documents where id = ${id}`)
    if (!stored) await app.storage.remove(key)
    throw error
  }
}

type Told = Pick<z.output<typeof AddDocument>, 'purpose' | 'restaurantId' | 'productId'>

/** @throws WaybillError `validation_failed` when what it is about is missing, `not_found` when there is no such product */
async function ownerOf({ app, actor }: Call, { purpose, restaurantId, productId }: Told): Promise<DocumentOwner> {
  const { about } = DOCUMENT_PURPOSES[purpose]
  if (about === 'person') return { purpose, personId: actor.userId ?? null, restaurantId: null }
  const [path, id] = about === 'restaurant' ? ['restaurantId', restaurantId] : ['productId', productId]
  if (!id) throw new WaybillError('validation_failed', { fields: [{ path, message: `A ${purpose} needs it.` }] })
  const found = await app.db.row<{ id: string }>(
    about === 'restaurant'
      ? sql`select id from restaurants where id = ${id}`
      : sql`select restaurant_id as id from products where id = ${id}`,
  )
  if (!found) throw new WaybillError('not_found')
  return { purpose, personId: null, restaurantId: found.id }
}

/** A PDF as it came; a picture without its place, its camera and whatever else was in the file. */
async function readFile({ imaging }: App, bytes: Uint8Array) {
  if ((await imaging.typeOf(bytes)) === 'application/pdf') return { bytes, mimeType: 'application/pdf' } as const
  const drawn = await imaging.redraw(bytes, PAPER_SIDE)
  if (!drawn) throw new WaybillError('file_unsupported')
  return { bytes: drawn.bytes, mimeType: 'image/webp' } as const
}
