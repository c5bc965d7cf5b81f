import { type SQL, sql } from 'drizzle-orm'
import type { OptionGroup } from '../../domain/catalog/option-group'
import type { StockedOption } from '../../domain/catalog/stocked-option'
import { WaybillError } from '../../domain/errors'
import type { CurrencyCode } from '../../domain/money/currencies'
import { localMoment } from '../../domain/opening/local-moment'
import type { OpeningHours } from '../../domain/opening/opening-hours'
import { type OrderTaking, takesOrders, takingOrders } from '../../domain/opening/taking-orders'
import { otherLanguage } from '../../domain/other-language'
import type { Sql } from '../../ports/database'
import type { Locale } from '../context'

/** A product as a cart needs it: its price, name and options of today, and why it could not be sold. */
export interface CartProduct extends OrderTaking {
  id: string
  name: string
  price: number
  /** By which rules may tax it. */
  categoryId: string | null
  /** On the menu; whether its restaurant takes orders is said apart. */
  available: boolean
  stock: number | null
  groups: (OptionGroup<StockedOption & { name: string }> & { name: string; schedule: OpeningHours | null })[]
  restaurantId: string
  restaurantName: string
  restaurantListed: boolean
  /** When it is sold, as each of its groups is asked; null: whenever its restaurant is open. */
  schedule: OpeningHours | null
  /** Of one that cannot be had for its hours alone: from when it can. */
  availableAt?: Date | null
  currency: CurrencyCode
}

/** As many as PostgreSQL takes an array to hold that it does not know. Told fewer it plans each time anew, which takes longer than reading. */
const PLANNED_FOR = 10

export async function findProducts(db: Sql, ids: readonly string[], locale: Locale): Promise<Map<string, CartProduct>> {
  const wanted = [...ids, ...Array<string | undefined>(Math.max(0, PLANNED_FOR - ids.length)).fill(ids[0])]
  const found = await db.rows<CartProduct>(selectProducts(sql`p.id = any(${sql.param(wanted)}::uuid[])`, locale))
  return new Map(found.map((product) => [product.id, product]))
}

/** The products that match, as `CartProduct` rows; `p` is the product in the condition. */
export function selectProducts(condition: SQL, locale: Locale): SQL {
  return sql`
    select p.id, ${nameOf('products', sql`p.id`, locale)} as name, p.price, p.category_id as "categoryId", p.stock,
      p.active and p.attributes_fit <> 'unsellable' and (m.id, p.category_id) not in (table unsold_categories) as available,
      p.schedule, r.id as "restaurantId", r.name as "restaurantName", r.active as "restaurantListed", r.hours, coalesce(m.holidays, '[]') as holidays,
      m.time_zone as "timeZone", r.paused_until as "pausedUntil", m.active as "marketActive", m.currency, ${optionGroupsOf(locale)} as groups
    from products p join restaurants r on r.id = p.restaurant_id and r.stage <> 'preparing' join markets m on m.id = r.market_id
    where ${condition}`
}

/** Looked up row by row: joined, PostgreSQL reads the names of everything for the few of a cart, and takes longer to plan than to read. */
function nameOf(table: 'products' | 'options' | 'option_groups', id: SQL, locale: Locale): SQL {
  const names = sql.identifier(`${table}_locales`)
  const named = (in_: Locale) =>
    sql`(select l.name from ${names} l where l._locale = ${in_}::_locales and l._parent_id = ${id})`
  return sql`coalesce(${named(locale)}, ${named(otherLanguage(locale))})`
}

/**
 * The questions that product `p` asks, in its order, with all their answers: one that was taken off is known, and not available. What a
 * combo takes off another shelf is looked up row by row as well (`limit`): joined, all products would be read for it.
 */
function optionGroupsOf(locale: Locale): SQL {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', ${nameOf('option_groups', sql`g.id`, locale)}, 'min', g.min, 'max', g.max,
      'schedule', g.schedule, 'options', answers.options) order by asked."order", g.id), '[]')
    from products_rels asked join option_groups g on g.id = asked.option_groups_id and g.restaurant_id = p.restaurant_id
      cross join lateral (
        select jsonb_agg(jsonb_build_object('id', o.id, 'name', ${nameOf('options', sql`o.id`, locale)}, 'priceDelta', o.price_delta,
          'isDefault', o.is_default, 'maxQuantity', o.max_quantity, 'stock', o.stock, 'productId', o.product_id, 'productStock', d.stock,
          'available', o.active and coalesce(d.active, true))
          order by o.position, o.id) as options
        from options o left join lateral (
          select d.stock, d.active and d.attributes_fit <> 'unsellable' and (m.id, d.category_id) not in (table unsold_categories) as active
          from products d where d.id = o.product_id limit 1) d on true
        where o.group_id = g.id having count(*) > 0
      ) answers
    where asked.parent_id = p.id and asked.path = 'optionGroups')`
}

/** @throws WaybillError `market_disabled`; `restaurant_closed`, with `opensAt` where it is foreseen when orders are taken again */
export function assertOpen(product: CartProduct, now: Date): void {
  if (!product.marketActive) throw new WaybillError('market_disabled')
  if (!product.restaurantListed) throw new WaybillError('restaurant_closed', { opensAt: null })
  const moment = localMoment(now, product.timeZone)
  if (takesOrders(product, moment)) return
  throw new WaybillError('restaurant_closed', { opensAt: takingOrders(product, moment).opensAt })
}
