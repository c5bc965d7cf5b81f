import type { PayloadRequest } from 'payload'
import { WaybillError } from '../domain/errors'
import { invalid } from '../domain/invalid'

/** A multipart body. @throws WaybillError `validation_failed` for what is none */
export async function readForm(req: PayloadRequest): Promise<FormData> {
  const refusal = invalid('', { en: 'The body is not a form.', fr: 'Le corps n’est pas un formulaire.' })
  if (!req.headers.get('content-type')?.startsWith('multipart/form-data') || !req.formData) throw refusal
  try {
    return await req.formData()
  } catch {
    // Cut off, or without its boundary: the sender's fault, whatever the parser says of it.
    throw refusal
  }
}

/**
 * The file of a form. Its name and type are what the sender claims, and count for nothing.
 * @throws WaybillError `validation_failed` when there is none, `file_too_large`
 */
export async function readFilePart(form: FormData, path: string, maxBytes: number): Promise<Uint8Array> {
  const part = form.get(path)
  if (part === null || typeof part === 'string')
    throw invalid(path, { en: 'A file is needed.', fr: 'Un fichier est nécessaire.' })
  if (part.size > maxBytes) throw new WaybillError('file_too_large')
  return new Uint8Array(await part.arrayBuffer())
}
