import type { CollectionBeforeOperationHook } from 'payload'
import { WaybillError } from '../../src/domain/errors'

/** Whoever would change a published version is told so, and does not just find it missing. */
export const holdPublished: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { id } = args as { id?: string }
  if (operation !== 'update' || !id || req.payloadAPI === 'local') return args
  const pack = await req.payload.findByID({
    collection: 'rule-packs',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    select: { state: true },
    req,
  })
  if (pack?.state === 'published') throw new WaybillError('field_locked')
  return args
}
