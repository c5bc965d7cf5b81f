import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { cdnPath, pictureKey } from '../../domain/media/picture'
import { ORIGINAL_SIDE } from '../../domain/media/picture-sizes'
import { command } from '../command'
import type { Call } from '../context'
import { refusal } from '../parse-input'
import { takeIn } from './take-in'

const Alt = z.string().trim().min(1).max(300)

/** What a picture shows, in one language or both. */
export const PictureAlt = z
  .object({ en: Alt.optional(), fr: Alt.optional() })
  .refine(
    ({ en, fr }) => en !== undefined || fr !== undefined,
    refusal({ en: 'Say what it shows.', fr: 'Dites ce qu’elle montre.' }),
  )

const Added = z.object({
  id: z.uuid(),
  hash: z.string().length(32),
  alt: PictureAlt,
  blurhash: z.string(),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
})

const insertPicture = command(
  'media.add',
  Added,
  async (ctx, { id, hash, alt, blurhash, width, height, bytes }) => {
    await ctx.rows(sql`
      with made as (
        insert into media (id, hash, blurhash, filename, url, mime_type, filesize, width, height, created_at, updated_at)
        values (${id}, ${hash}, ${blurhash}, ${`${id}.webp`}, ${cdnPath(hash, 'original', 'webp')}, 'image/webp', ${bytes}, ${width},
          ${height}, ${ctx.now}, ${ctx.now})
      )
      insert into media_locales (_parent_id, _locale, alt)
      select ${id}::uuid, a.key::_locales, a.value from jsonb_each_text(${JSON.stringify(alt)}::jsonb) a`)
    ctx.subject('media', id)
    ctx.schedule('size-picture', { mediaId: id }, { key: id, background: true })
    return { id, hash, blurhash, width, height, bytes }
  },
  { keyed: false },
)

/**
 * Takes a picture in: looked into, drawn anew, stored, and only then a row. Killed in between it leaves a file without a row, which the
 * sweep takes away. Its sizes are made later, by a job.
 * @param picture.bytes JPEG, PNG or WebP of at most 5 MB, by content (SEC-8)
 * @throws WaybillError `file_too_large`, `file_unsupported`, `file_infected`, `unavailable`
 */
export async function addPicture(call: Call, { bytes, alt }: { bytes: Uint8Array; alt: z.input<typeof PictureAlt> }) {
  const { app } = call
  const drawn = await takeIn(app, bytes, ORIGINAL_SIDE)
  const id = app.newId()
  const hash = createHash('sha256').update(drawn.bytes).digest('hex').slice(0, 32)
  const key = pictureKey(id, 'original', 'webp')
  await app.storage.put(key, drawn.bytes)
  try {
    const { blurhash, width, height } = drawn
    return await insertPicture(call, { id, hash, alt, blurhash, width, height, bytes: drawn.bytes.length })
  } catch (error) {
    // A commit may have succeeded although its answer was lost: then the file has its row.
    const kept = await app.db.row(sql`select id from media where id = ${id}`)
    if (!kept) await app.storage.remove(key)
    throw error
  }
}
