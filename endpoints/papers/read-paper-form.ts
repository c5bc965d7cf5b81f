import type { PayloadRequest } from 'payload'
import { fieldErrors } from '../../src/commands/command'
import { HandInPaper } from '../../src/commands/papers/hand-in-paper'
import { WaybillError } from '../../src/domain/errors'
import { MAX_DOCUMENT_BYTES } from '../../src/domain/media/file-limits'
import { readFilePart, readForm } from '../../src/http/read-form'
import { labelOf } from '../documents/read-document-form'

/** @throws WaybillError `validation_failed`, `file_too_large` */
export async function readPaperForm(req: PayloadRequest) {
  const form = await readForm(req)
  const file = form.get('file')
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const name = text('name') ?? (file instanceof File ? labelOf(file.name) : undefined)
  const parsed = HandInPaper.safeParse({ kind: text('kind'), expiresOn: text('expiresOn'), name })
  if (!parsed.success) throw new WaybillError('validation_failed', { fields: fieldErrors(parsed.error) })
  return { ...parsed.data, bytes: await readFilePart(form, 'file', MAX_DOCUMENT_BYTES) }
}
