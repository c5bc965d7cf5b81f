import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { otherLanguage } from '../../domain/other-language'
import { command } from '../command'
import { assertRuns } from '../restaurants/own-restaurant'

export const SendKitchenTest = z.object({ restaurantId: z.uuid() })

const MOST_LINES = 3

/**
 * Sends a kitchen an order that is none, so that its people hear the bell and try the display before customers do (MER-1). One at a time:
 * another takes its place. What it shows is on the menu, where there is one.
 */
export const sendKitchenTest = command('kitchen_test.send', SendKitchenTest, async (ctx, { restaurantId }) => {
  ctx.subject('restaurant', restaurantId)
  assertRuns(ctx.actor, restaurantId)
  const named = (locale: 'en' | 'fr') =>
    sql`(select l.name from products_locales l where l._parent_id = p.id and l._locale = ${locale}::_locales)`
  const sent = await ctx.row<{ id: string; marketId: string }>(sql`
    insert into kitchen_tests as t (restaurant_id, id, status, lines, created_at, accept_by)
    select r.id, ${ctx.newId()}, 'placed', (
      select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name, 'quantity', d.quantity) order by d.quantity), '[]') from (
        select p.id, coalesce(${named(ctx.locale)}, ${named(otherLanguage(ctx.locale))}) as name, row_number() over (order by p.position, p.id) as quantity
        from products p where p.restaurant_id = r.id and p.active order by p.position, p.id limit ${MOST_LINES}) d),
      ${ctx.now}, ${ctx.now}::timestamptz + make_interval(mins => m.acceptance_minutes::int)
    from restaurants r join markets m on m.id = r.market_id where r.id = ${restaurantId}
    on conflict (restaurant_id) do update set id = excluded.id, status = excluded.status, lines = excluded.lines, created_at = excluded.created_at,
      accept_by = excluded.accept_by, confirmed_at = null, prep_minutes = null, ready_by = null, ready_at = null, ended_at = null
    returning t.id, (select r.market_id from restaurants r where r.id = t.restaurant_id) as "marketId"`)
  if (!sent) throw new WaybillError('not_found')
  ctx.emit('restaurant.tested', { restaurantId, marketId: sent.marketId, kitchenTest: 'placed' })
  return { id: sent.id, status: 'placed' as const }
})
