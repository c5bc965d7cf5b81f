import type { PayloadRequest } from 'payload'
import { fieldErrors } from '../../src/commands/command'
import { HandInDriverPaper } from '../../src/commands/driver-papers/hand-in-driver-paper'
import { WaybillError } from '../../src/domain/errors'
import { MAX_DOCUMENT_BYTES } from '../../src/domain/media/file-limits'
import { readFilePart, readForm } from '../../src/http/read-form'
import { labelOf } from '../documents/read-document-form'

/** @throws WaybillError `validation_failed`, `file_too_large` */
export async function readDriverPaperForm(req: PayloadRequest) {
  const form = await readForm(req)
  const file = form.get('file')
  const told = Object.fromEntries(
    ['kind', 'expiresOn', 'number', 'name'].flatMap((name) => {
      const value = form.get(name)
      return typeof value === 'string' && value !== '' ? [[name, value]] : []
    }),
  )
  const name = told.name ?? (file instanceof File ? labelOf(file.name) : undefined)
  const parsed = HandInDriverPaper.safeParse({ ...told, name })
  if (!parsed.success) throw new WaybillError('validation_failed', { fields: fieldErrors(parsed.error) })
  return { ...parsed.data, bytes: await readFilePart(form, 'file', MAX_DOCUMENT_BYTES) }
}
