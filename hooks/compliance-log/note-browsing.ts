import type { CollectionBeforeOperationHook } from 'payload'
import { noteBrowsing } from '../../src/commands/compliance-log/note-browsing'
import { principalOf } from '../../src/http/principal'
import { callOf } from '../call-of'

const NOTED = 'compliance-log was noted'

/** Who reads the log stands in it (CMP-1): once for a request, and not for each of its cells. */
export const noteBrowsingHook: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const role = principalOf(req.user)?.role
  const reads = operation === 'read' && !args.overrideAccess && (role === 'admin' || role === 'compliance')
  if (!reads || req.context[NOTED]) return args
  req.context[NOTED] = true
  const { id, where, page } = args as { id?: unknown; where?: unknown; page?: unknown }
  await noteBrowsing(callOf(req), { asked: { id, where, page } })
  return args
}
