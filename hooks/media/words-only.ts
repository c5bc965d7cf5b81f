import type { CollectionBeforeOperationHook } from 'payload'
import { WaybillError } from '../../src/domain/errors'

/** A picture comes in by our own verb alone, and its contents never change: what is changed here is words, and nothing is fetched. */
export const wordsOnly: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update' && req.file)
    throw new WaybillError('validation_failed', { fields: [{ path: 'file', message: 'Add a new picture instead.' }] })
  if (operation === 'create' && req.payloadAPI !== 'local') throw new WaybillError('field_locked')
  return args
}
