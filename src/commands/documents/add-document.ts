import { sql } from 'drizzle-orm'
import { z } from 'zod'
import {
  DOCUMENT_PURPOSE_NAMES,
  DOCUMENT_PURPOSES,
  type DocumentOwner,
  mayAddDocument,
} from '../../domain/documents/document-purposes'
import { WaybillError } from '../../domain/errors'
import { invalid } from '../../domain/invalid'
import type { Call } from '../context'
import { keepDocument } from './keep-document'

export const AddDocument = z.object({
  purpose: z.enum(DOCUMENT_PURPOSE_NAMES),
  /** What a licence is for; of a lab result, whose products it is of, where there is not one product alone. */
  restaurantId: z.uuid().optional(),
  /** What a lab result is of. */
  productId: z.uuid().optional(),
  /** Shown to customers, where the purpose allows. */
  shown: z.boolean().default(false),
  name: z.string().trim().min(1).max(120),
})

/**
 * Adds a private file about oneself, one's restaurant or a product of it.
 * @throws WaybillError `not_found` for what is not one’s own, and what `keepDocument` throws
 */
export async function addDocument(call: Call, input: z.output<typeof AddDocument> & { bytes: Uint8Array }) {
  const owner = await ownerOf(call, input)
  if (!mayAddDocument(call.actor, owner)) throw new WaybillError('not_found')
  if (input.shown && !DOCUMENT_PURPOSES[input.purpose].showable) throw new WaybillError('forbidden')
  return keepDocument(call, { ...input, ...owner })
}

type Told = Pick<z.output<typeof AddDocument>, 'purpose' | 'restaurantId' | 'productId'>

/** @throws WaybillError `validation_failed` when what it is about is missing, `not_found` when there is no such product */
async function ownerOf({ app, actor }: Call, { purpose, restaurantId, productId }: Told): Promise<DocumentOwner> {
  const { about } = DOCUMENT_PURPOSES[purpose]
  if (about === 'person') return { purpose, personId: actor.userId ?? null, restaurantId: null }
  const ofProduct = about === 'product' && productId !== undefined
  const id = ofProduct ? productId : restaurantId
  if (!id) {
    const path = about === 'product' ? 'productId' : 'restaurantId'
    throw invalid(path, { en: `A ${purpose} needs it.`, fr: `Le document ${purpose} en a besoin.` })
  }
  const found = await app.db.row<{ id: string }>(
    ofProduct
      ? sql`select restaurant_id as id from products where id = ${id}`
      : sql`select id from restaurants where id = ${id}`,
  )
  if (!found) throw new WaybillError('not_found')
  return { purpose, personId: null, restaurantId: found.id }
}
