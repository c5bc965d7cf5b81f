import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { fieldErrors } from '../../src/commands/command'
import { WaybillError } from '../../src/domain/errors'
import { MAX_DOCUMENT_BYTES } from '../../src/domain/media/file-limits'
import { readFilePart, readForm } from '../../src/http/read-form'
import { labelOf } from '../documents/read-document-form'

/**
 * A file and the words beside it, as that schema has them; the file's own name where no `name` is told.
 * @throws WaybillError `validation_failed`, `file_too_large`
 */
export async function readLicenceForm<S extends z.ZodObject>(
  req: PayloadRequest,
  schema: S,
): Promise<z.output<S> & { bytes: Uint8Array }> {
  const form = await readForm(req)
  const file = form.get('file')
  const told = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const value = form.get(name)
      return typeof value === 'string' && value !== '' ? [[name, value]] : []
    }),
  )
  const parsed = schema.safeParse({ name: file instanceof File ? labelOf(file.name) : undefined, ...told })
  if (!parsed.success) throw new WaybillError('validation_failed', { fields: fieldErrors(parsed.error) })
  return { ...parsed.data, bytes: await readFilePart(form, 'file', MAX_DOCUMENT_BYTES) }
}
