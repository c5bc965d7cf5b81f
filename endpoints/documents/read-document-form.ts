import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { fieldErrors } from '../../src/commands/command'
import { AddDocument } from '../../src/commands/documents/add-document'
import { WaybillError } from '../../src/domain/errors'
import { MAX_DOCUMENT_BYTES } from '../../src/domain/media/file-limits'
import { readFilePart, readForm } from '../../src/http/read-form'

/** @throws WaybillError `validation_failed`, `file_too_large` */
export async function readDocumentForm(
  req: PayloadRequest,
): Promise<z.output<typeof AddDocument> & { bytes: Uint8Array }> {
  const form = await readForm(req)
  const file = form.get('file')
  const told = Object.fromEntries(
    ['purpose', 'restaurantId', 'productId', 'name'].flatMap((name) => {
      const value = form.get(name)
      return typeof value === 'string' && value !== '' ? [[name, value]] : []
    }),
  )
  const name = told.name ?? (file instanceof File ? labelOf(file.name) : undefined)
  const parsed = AddDocument.safeParse({ ...told, name, shown: form.get('shown') === 'true' })
  if (!parsed.success) throw new WaybillError('validation_failed', { fields: fieldErrors(parsed.error) })
  return { ...parsed.data, bytes: await readFilePart(form, 'file', MAX_DOCUMENT_BYTES) }
}

/** What people read in a list: the last part of the name that came along, and nothing that could be taken for a path. */
export function labelOf(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return last.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '').slice(-120) || 'file'
}
