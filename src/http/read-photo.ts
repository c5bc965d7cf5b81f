import type { PayloadRequest } from 'payload'
import sharp from 'sharp'
import { WaybillError } from '../domain/errors'
import { readForm } from './read-form'

/** SEC-8. */
const MAX_BYTES = 5_000_000
/** A small file can unpack to a picture that fills the memory. */
const MAX_PIXELS = 50_000_000
const FORMATS: readonly string[] = ['jpeg', 'png', 'webp']
/** Enough to read a label in it. */
const LONGEST_SIDE = 1600

/**
 * The part `photo` of a multipart body, drawn anew: typed by its content, turned upright, at most 1600 px, and without the place and
 * camera that phones write into pictures.
 * @returns WebP, the same bytes for the same picture; undefined when none was sent
 * @throws WaybillError `validation_failed`, `too_large`
 */
export async function readPhoto(req: PayloadRequest): Promise<Uint8Array | undefined> {
  if (!req.headers.get('content-type')?.startsWith('multipart/form-data')) return undefined
  const part = (await readForm(req)).get('photo')
  if (part === null || part === undefined || part === '') return undefined
  if (typeof part === 'string') throw notAPhoto()
  if (part.size > MAX_BYTES) throw new WaybillError('too_large')
  return redraw(new Uint8Array(await part.arrayBuffer()))
}

async function redraw(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    const { format } = await picture.metadata()
    if (!FORMATS.includes(format)) throw notAPhoto()
    const fit = { width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true } as const
    return await picture.rotate().resize(fit).webp({ quality: 78 }).toBuffer()
  } catch {
    throw notAPhoto()
  }
}

function notAPhoto(): WaybillError {
  const message = 'A picture is needed: JPEG, PNG or WebP.'
  return new WaybillError('validation_failed', { fields: [{ path: 'photo', message }] })
}
