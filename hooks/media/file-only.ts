import type { CollectionBeforeOperationHook } from 'payload'
import { WaybillError } from '../../src/domain/errors'

/** A picture comes as a file. Given an address in its place Payload would fetch it from there, of any size and by our hand. */
export const fileOnly: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'create' && req.user && !req.file)
    throw new WaybillError('validation_failed', { fields: [{ path: 'file', message: 'A file is needed.' }] })
  return args
}
