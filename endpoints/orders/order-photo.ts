import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../src/domain/errors'
import { signedIn } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { findTracking } from '../../src/queries/tracking'
import { mayFollow } from './order-tracking'

/** `GET /api/orders/:id/photo`: the order as it was packed, for those whom it concerns. Named by nothing that changes, so kept a day. */
export const orderPhoto = route({
  method: 'get',
  path: '/:id/photo',
  summary: 'Get the picture of the packed order',
  answer: z.unknown(),
  media: 'image/webp',
  access: signedIn,
  params: IdParam,
  async handle({ call, params }) {
    const { db, clock, storage } = call.app
    const found = await findTracking(db, { orderId: params.id }, clock.now())
    if (!found || !mayFollow(call.actor, found.owners)) throw new WaybillError('not_found')
    const order = await db.row<{ key: string | null }>(
      sql`select ready_photo as key from orders where id = ${params.id}`,
    )
    const photo = order?.key ? await storage.get(order.key) : undefined
    if (!photo) throw new WaybillError('not_found')
    return new Response(photo, {
      headers: { 'Content-Type': 'image/webp', 'Cache-Control': 'private, max-age=86400' },
    })
  },
})
