import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { CurrencyCode } from '../../domain/money/currencies'
import { type ToldPromotion, tellPromotion } from '../../domain/promotions/told-promotion'
import type { Sql } from '../../ports/database'
import { command } from '../command'
import type { CommandContext } from '../context'

interface News {
  promotionId: string
  state: 'began' | 'changed' | 'ended'
  told: ToldPromotion
  marketId: string
  market: string
  currency: CurrencyCode
  timeZone: string
}

/**
 * Announces promotions that began, changed or are over since customers were told of them last (RT-1). It compares what holds with what was
 * told and looks at no span of time, so that nothing is told twice or lost, however long nobody looked and whatever a clock did.
 */
export const announcePromotions = command(
  'promotion.announce',
  z.object({}),
  async (ctx) => {
    const news = await storeTidings(ctx)
    for (const { promotionId, state, told, marketId, market, currency, timeZone } of news) {
      const [en, fr] = (['en', 'fr'] as const).map((locale) => tellPromotion(told, { locale, currency, timeZone }))
      if (en && fr) ctx.emit(`promotion.${state}`, { promotionId, marketId, market, told: { en, fr } })
    }
    return { announced: news.length }
  },
  { audit: false },
)

/** In one statement: of two that run at once, the later finds nothing left to do. */
function storeTidings({ rows, now }: CommandContext): Promise<News[]> {
  return rows<News>(sql`
    with holding as (
      select p.id, p.market_id, p.told from told_promotions p join markets m on m.id = p.market_id and m.active
      where (p.starts_at is null or p.starts_at <= ${now}) and (p.ends_at is null or p.ends_at > ${now})
        and (p.restaurant_id is null or exists (select from restaurants r where r.id = p.restaurant_id and r.active))
    ), began as (
      insert into promotion_tidings (promotion_id, market_id, told)
      select h.id, h.market_id, h.told from holding h
      where not exists (select from promotion_tidings t where t.promotion_id = h.id)
      on conflict do nothing returning promotion_id, market_id, told, 'began' as state
    ), changed as (
      update promotion_tidings t set told = h.told from holding h where h.id = t.promotion_id and h.told <> t.told
      returning t.promotion_id, t.market_id, t.told, 'changed' as state
    ), ended as (
      delete from promotion_tidings t where not exists (select from holding h where h.id = t.promotion_id)
      returning t.promotion_id, t.market_id, t.told, 'ended' as state
    )
    select n.promotion_id as "promotionId", n.state, n.told, m.id as "marketId", m.slug as market, m.currency, m.time_zone as "timeZone"
    from (table began union all table changed union all table ended) n join markets m on m.id = n.market_id
    order by n.promotion_id`)
}

/** Asks for it with the transaction of `db`, once for all that is asked before it runs. */
export async function askAnnouncement(db: Sql): Promise<void> {
  const job = [{ task: 'announce-promotions', payload: {}, job_key: 'announce-promotions' }]
  await db.rows(sql`select jobs.enqueue(${JSON.stringify(job)}::jsonb)`)
}
