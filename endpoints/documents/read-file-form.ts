import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { parseInput } from '../../src/commands/parse-input'
import { MAX_DOCUMENT_BYTES } from '../../src/domain/media/file-limits'
import { localeOf } from '../../src/http/locale'
import { readFilePart, readForm } from '../../src/http/read-form'

/**
 * A private file and the words beside it, as that schema has them; the file's own name where no `name` is told.
 * @param part the form's name for the file
 * @throws WaybillError `validation_failed`, `file_too_large`
 */
export async function readFileForm<S extends z.ZodObject>(
  req: PayloadRequest,
  schema: S,
  part = 'file',
): Promise<z.output<S> & { bytes: Uint8Array }> {
  const form = await readForm(req)
  const file = form.get(part)
  const told = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const value = form.get(name)
      return typeof value === 'string' && value !== '' ? [[name, value]] : []
    }),
  )
  const name = file instanceof File ? labelOf(file.name) : undefined
  const words = parseInput(schema, { name, ...told }, localeOf(req))
  return { ...words, bytes: await readFilePart(form, part, MAX_DOCUMENT_BYTES) }
}

/** What people read in a list: the last part of the name that came along, and nothing that could be taken for a path. */
function labelOf(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return last.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '').slice(-120) || 'file'
}
