import { sql } from 'drizzle-orm'
import type { OpeningHours } from '../../domain/opening/opening-hours'
import type { Benefit, Promotion, PromotionKind } from '../../domain/promotions/promotion'
import type { Sql } from '../../ports/database'
import type { Locale } from '../context'

/** What an order is, as far as promotions ask. */
export interface Enquiry {
  readonly marketId: string
  readonly restaurantId: string
  readonly productIds: readonly string[]
  /** In capitals; null where the customer has none. */
  readonly code: string | null
  readonly customerId: string | null
  readonly customerKey: string | null
  readonly locale: Locale
  readonly now: Date
}

/** A promotion, and whether its customer has ordered before: nobody asks unless it is for first orders. */
export interface FoundPromotion extends Promotion {
  readonly ordered: boolean
}

interface Row {
  id: string
  name: string
  code: string | null
  kind: PromotionKind
  basisPoints: number | null
  amount: number | null
  most: number | null
  buy: number | null
  get: number | null
  restaurantIds: string[] | null
  productIds: string[] | null
  minimum: number
  firstOrder: boolean
  hours: OpeningHours | null
  startsAt: Date | null
  endsAt: Date | null
  usesLeft: number | null
  budgetLeft: number | null
  customerUsesLeft: number | null
  ordered: boolean
  stacking: Promotion['stacking']
  priority: number
  restaurantBasisPoints: number
}

/**
 * The market's promotions that apply by themselves and have begun, and the one with the customer's code however it stands, in one statement:
 * an order without promotions costs no more. One for first orders counts once for each customer, whatever its limit.
 */
export async function findPromotions(db: Sql, enquiry: Enquiry): Promise<FoundPromotion[]> {
  const { marketId, restaurantId, productIds, code, customerId, customerKey, locale, now } = enquiry
  const phone = customerKey?.startsWith('phone:') ? customerKey.slice('phone:'.length) : null
  const found = await db.rows<Row>(sql`
    select p.id, p.code, p.kind, round(p.percent * 100) as "basisPoints", p.amount, p.most, p.buy_pieces as buy, p.free_pieces as get,
      coalesce((select l.name from promotions_locales l where l._parent_id = p.id and l._locale = ${locale}::_locales),
        (select l.name from promotions_locales l where l._parent_id = p.id order by l._locale limit 1)) as name,
      case when p.restaurant_id is not null then jsonb_build_array(p.restaurant_id)
        else (select jsonb_agg(x.restaurants_id) from promotions_rels x where x.parent_id = p.id and x.path = 'restaurants') end as "restaurantIds",
      case when exists (select 1 from promotions_rels x where x.parent_id = p.id and x.path in ('products', 'categories')) then (
        select coalesce(jsonb_agg(q.id), '[]') from products q where q.id = any(${sql.param([...productIds])}::uuid[]) and exists (
          select 1 from promotions_rels x where x.parent_id = p.id and (x.products_id = q.id or x.categories_id = q.category_id))) end as "productIds",
      p.minimum, p.first_order as "firstOrder", p.hours, p.starts_at as "startsAt", p.ends_at as "endsAt",
      case when p.uses is not null then greatest(p.uses - p.used_count, 0) end as "usesLeft",
      case when p.budget is not null then greatest(p.budget - p.used_amount, 0) end as "budgetLeft",
      case when p.per_customer is not null or p.first_order then greatest(case when p.first_order then 1 else p.per_customer end - (
        select count(*) from promotion_redemptions r where r.promotion_id = p.id and r.customer_key = ${customerKey} and r.given_back_at is null
      ), 0) end as "customerUsesLeft",
      p.first_order and exists (
        select 1 from orders o where (o.customer_id = ${customerId} or o.contact_phone = ${phone}) and o.status not in ('cancelled', 'declined')
      ) as ordered,
      p.stacking, p.priority,
      case p.funded_by when 'platform' then 0 when 'restaurant' then 10000 else round(coalesce(p.restaurant_share, 0) * 100) end as "restaurantBasisPoints"
    from promotions p
    where p.market_id = ${marketId} and p.active and (p.code = ${code} or p.code is null and (p.starts_at is null or p.starts_at <= ${now})
      and (p.ends_at is null or p.ends_at > ${now}) and (p.restaurant_id is null or p.restaurant_id = ${restaurantId}))`)
  return found.map(promotionOf)
}

function promotionOf(row: Row): FoundPromotion {
  const { id, name, code, stacking, priority, restaurantBasisPoints, ordered, ...rest } = row
  const { kind: _, basisPoints: _rate, amount: _amount, most: _most, buy: _buy, get: _get, ...terms } = rest
  return { id, name, code, stacking, priority, restaurantBasisPoints, ordered, benefit: benefitOf(row), terms }
}

/** The form lets no kind be stored without what it needs; what a row lacks all the same gives nothing. */
function benefitOf({ kind, basisPoints, amount, most, buy, get }: Row): Benefit {
  switch (kind) {
    case 'percentage':
      return { kind, basisPoints: basisPoints ?? 0, most }
    case 'free_delivery':
      return { kind, most }
    case 'buy_x_get_y':
      return { kind, buy: buy ?? 1, get: get ?? 0 }
    default:
      return { kind, amount: amount ?? 0 }
  }
}
