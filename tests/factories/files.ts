import sharp from 'sharp'
import type { Api, CallOptions } from './api'
import type { Person, Town } from './town'

/** A form as the panel sends it: the file, and the words as JSON beside it. */
export function pictureForm(
  bytes: Uint8Array,
  { alt = 'A plate', name = 'plate.jpg', type = 'image/jpeg' }: { alt?: unknown; name?: string; type?: string } = {},
): FormData {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name, { type }))
  form.set('_payload', JSON.stringify({ alt }))
  return form
}

interface AddedPicture {
  message: string
  doc: {
    id: string
    hash: string
    url: string
    thumbnailURL: string
    blurhash: string
    width: number
    height: number
    filesize: number
    alt: string
  }
}

export function addPicture(
  api: Api,
  bytes: Uint8Array,
  options: CallOptions & { alt?: unknown; name?: string; type?: string },
) {
  const { alt, name, type, ...rest } = options
  return api.post<AddedPicture>('/api/media', { form: pictureForm(bytes, { alt, name, type }), ...rest })
}

/** Noise, which no encoder makes small. */
export function drawNoise(width: number, height: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  return sharp({ create: { width, height, channels: 3, background: '#fff', noise } })
    .jpeg({ quality: 60 })
    .toBuffer()
}

/** As short as a PDF can be. */
export const PDF = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

/** A form with a private document. */
export function documentForm(bytes: Uint8Array, fields: Record<string, string>, name = 'paper.pdf'): FormData {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name))
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  return form
}

/** Adds a private document. @returns its id */
export async function addDocument(
  { api }: Town,
  { token }: Person,
  fields: Record<string, string>,
  bytes = PDF,
): Promise<string> {
  const answer = await api.post<{ id: string }>('/api/documents', { token, form: documentForm(bytes, fields) })
  if (answer.status !== 201) throw new Error(`the document was answered ${answer.status} ${answer.code}`)
  return answer.body.id
}

/** A lab result of a product of `mine`, which everybody may see. */
export function shownResult(town: Town): Promise<string> {
  const [productId = ''] = town.mine.products
  return addDocument(town, town.people.owner, { purpose: 'lab_result', productId, shown: 'true' })
}
