import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { PICTURE_FORMATS, SIZE_NAMES } from '../../domain/media/picture-sizes'
import { command } from '../command'

const Made = z.object({
  name: z.enum(SIZE_NAMES),
  width: z.int(),
  height: z.int(),
  bytes: z.record(z.enum(PICTURE_FORMATS), z.int()),
})

/** Tells that a picture's sizes are made. @returns whether there is still such a picture */
export const storeSizes = command(
  'media.sizes',
  z.object({ mediaId: z.uuid(), made: z.array(Made) }),
  async (ctx, { mediaId, made }) => {
    const stored = await ctx.row(
      sql`update media set made = ${JSON.stringify(made)}::jsonb, updated_at = ${ctx.now} where id = ${mediaId} returning id`,
    )
    return { stored: stored !== undefined }
  },
  { audit: false },
)
