import type { Endpoint } from 'payload'
import { z } from 'zod'
import { addPicture, PictureAlt } from '../../src/commands/media/add-picture'
import { removePicture } from '../../src/commands/media/remove-picture'
import { invalid } from '../../src/domain/invalid'
import { MAX_PICTURE_BYTES } from '../../src/domain/media/file-limits'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { readFilePart, readForm } from '../../src/http/read-form'
import { route } from '../../src/http/route'
import { AddedPicture, PictureForm, RemovedFile } from './answers'

const STORED = { en: 'The picture is stored.', fr: 'L’image est enregistrée.' }

/** The panel sends a picture's words in one language, as JSON beside the file. */
function readAlt(text: unknown, locale: 'en' | 'fr') {
  const parsed = Words.safeParse(text)
  const alt = parsed.data?.alt
  const both = PictureAlt.safeParse(typeof alt === 'string' ? { [locale]: alt } : alt)
  if (!both.success) throw invalid('alt', { en: 'Say what it shows.', fr: 'Dites ce qu’elle montre.' })
  return both.data
}

const Words = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: 'no JSON' })
      return z.NEVER
    }
  })
  .pipe(z.object({ alt: z.union([z.string(), z.object({ en: z.string().optional(), fr: z.string().optional() })]) }))

/** The verbs of a picture. `POST /api/media` shadows Payload's create, and answers as it does, so that the panel's form may use it. */
export const mediaEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/',
    summary: 'Add a picture that everybody may see',
    answer: AddedPicture,
    reads: { 'multipart/form-data': PictureForm },
    access: only('owner', 'admin'),
    keyless: true,
    status: 201,
    async handle({ call, req }) {
      const form = await readForm(req)
      const bytes = await readFilePart(form, 'file', MAX_PICTURE_BYTES)
      const alt = readAlt(form.get('_payload'), call.locale)
      const { id } = await addPicture(call, { bytes, alt })
      const doc = await req.payload.findByID({ collection: 'media', id, depth: 0, locale: call.locale, req })
      return { message: STORED[call.locale], doc: { ...doc, ...numbersOf(doc) } }
    },
  }),
  route({
    method: 'post',
    path: '/:id/remove',
    summary: 'Remove a picture, from wherever it hangs',
    answer: RemovedFile,
    access: only('admin'),
    params: IdParam,
    handle: ({ call, params }) => removePicture(call, { mediaId: params.id }),
  }),
]

/** What Payload's types leave open is there in each row. */
function numbersOf({
  url,
  width,
  height,
  filesize,
}: Partial<Record<'width' | 'height' | 'filesize', number | null>> & { url?: string | null }) {
  return { url: url ?? '', width: width ?? 0, height: height ?? 0, filesize: filesize ?? 0 }
}
