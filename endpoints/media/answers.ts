import { z } from 'zod'
import { Id } from '../../src/http/shapes'

export const PictureForm = z
  .object({
    file: z.string().meta({ format: 'binary', description: 'JPEG, PNG or WebP by content, at most 5 MB.' }),
    _payload: z.string().meta({
      description:
        'JSON: `{"alt": "What it shows"}` in the language of the request, or `{"alt": {"en": "…", "fr": "…"}}`.',
    }),
  })
  .meta({ id: 'PictureForm' })

export const AddedPicture = z.object({
  message: z.string(),
  doc: z.looseObject({
    id: Id,
    hash: z.string(),
    url: z.string(),
    blurhash: z.string(),
    width: z.number(),
    height: z.number(),
    filesize: z.number(),
  }),
})

export const RemovedFile = z.object({ id: Id, removed: z.literal(true) })
