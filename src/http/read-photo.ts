import type { PayloadRequest } from 'payload'
import { MAX_PICTURE_BYTES } from '../domain/media/file-limits'
import { readFilePart, readForm } from './read-form'

/**
 * The part `photo` of a multipart body, as it was sent; undefined when none was.
 * @throws WaybillError `validation_failed`, `file_too_large`
 */
export async function readPhoto(req: PayloadRequest): Promise<Uint8Array | undefined> {
  if (!req.headers.get('content-type')?.startsWith('multipart/form-data')) return undefined
  const form = await readForm(req)
  const photo = form.get('photo')
  return photo === null || photo === '' ? undefined : readFilePart(form, 'photo', MAX_PICTURE_BYTES)
}
