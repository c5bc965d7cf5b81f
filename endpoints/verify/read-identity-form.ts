import type { PayloadRequest } from 'payload'
import { fieldErrors } from '../../src/commands/command'
import { HandInDocument } from '../../src/commands/identity-checks/hand-in-document'
import { WaybillError } from '../../src/domain/errors'
import { MAX_DOCUMENT_BYTES } from '../../src/domain/media/file-limits'
import { readFilePart, readForm } from '../../src/http/read-form'
import { labelOf } from '../documents/read-document-form'

/** @throws WaybillError `validation_failed`, `file_too_large` */
export async function readIdentityForm(req: PayloadRequest) {
  const form = await readForm(req)
  const file = form.get('idDocument')
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const parsed = HandInDocument.safeParse({
    documentType: text('documentType'),
    type: text('type'),
    name: file instanceof File ? labelOf(file.name) : undefined,
  })
  if (!parsed.success) throw new WaybillError('validation_failed', { fields: fieldErrors(parsed.error) })
  return { ...parsed.data, bytes: await readFilePart(form, 'idDocument', MAX_DOCUMENT_BYTES) }
}
