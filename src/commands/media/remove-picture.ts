import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'

/** Takes a picture away from wherever it hangs. Its files follow once that is committed; nobody finds it by its address from now on. */
export const removePicture = command('media.remove', z.object({ mediaId: z.uuid() }), async (ctx, { mediaId }) => {
  const found = await ctx.row(sql`select id from media where id = ${mediaId} for update`)
  if (!found) throw new WaybillError('not_found')
  await ctx.rows(sql`
    with products as (update products set image_id = null, updated_at = ${ctx.now} where image_id = ${mediaId}),
      covers as (
        update restaurants set image_id = nullif(image_id, ${mediaId}), logo_id = nullif(logo_id, ${mediaId}), updated_at = ${ctx.now}
        where ${mediaId} in (image_id, logo_id)
      )
    update categories set image_id = null, updated_at = ${ctx.now} where image_id = ${mediaId}`)
  await ctx.rows(sql`delete from media where id = ${mediaId}`)
  ctx.subject('media', mediaId)
  ctx.emit('media.removed', { mediaId })
  return { id: mediaId, removed: true as const }
})
