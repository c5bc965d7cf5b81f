import type { CollectionBeforeOperationHook } from 'payload'
import { WaybillError } from '../../src/domain/errors'
import { invalid } from '../../src/domain/invalid'

/** A picture comes in by our own verb alone, and its contents never change: what is changed here is words, and nothing is fetched. */
export const wordsOnly: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update' && req.file)
    throw invalid('file', { en: 'Add a new picture instead.', fr: 'Ajoutez plutôt une nouvelle image.' })
  if (operation === 'create' && req.payloadAPI !== 'local') throw new WaybillError('field_locked')
  return args
}
