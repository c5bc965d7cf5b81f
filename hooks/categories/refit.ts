import type { CollectionAfterChangeHook } from 'payload'
import { refitProducts } from '../../src/commands/attributes/refit-products'
import type { AttributeSchema } from '../../src/domain/attributes/attribute'
import { compareSchemas } from '../../src/domain/attributes/compare-schemas'
import { sqlOf } from '../sql-of'

/** Words that are in both are of no consequence. */
const HARMLESS = new Set(['renamed', 'choices_renamed', 'use', 'unit'])

/** With a changed schema, in its transaction, each product of the category is marked anew. */
export const refit: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const [before, after] = [previousDoc?.attributes, doc.attributes].map((each) => (each ?? []) as AttributeSchema)
  if (operation !== 'update' || !before || !after) return doc
  if (compareSchemas(before, after).some(({ change }) => !HARMLESS.has(change)))
    await refitProducts(await sqlOf(req), doc.id, after)
  return doc
}
