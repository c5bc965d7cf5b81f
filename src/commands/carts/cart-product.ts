import { type SQL, sql } from 'drizzle-orm'
import type { OptionGroup } from '../../domain/catalog/option-group'
import type { StockedOption } from '../../domain/catalog/stocked-option'
import { WaybillError } from '../../domain/errors'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Sql } from '../../ports/database'
import type { Locale } from '../context'

/** A product as a cart needs it: its price, name and options of today, and why it could not be sold. */
export interface CartProduct {
  id: string
  name: string
  price: number
  /** On the menu; whether its restaurant takes orders is said apart. */
  available: boolean
  stock: number | null
  groups: (OptionGroup<StockedOption & { name: string }> & { name: string })[]
  restaurantId: string
  restaurantName: string
  restaurantOpen: boolean
  marketActive: boolean
  currency: CurrencyCode
}

export async function findProducts(
  db: Sql,
  ids: readonly string[],
  locale: Locale,
  now: Date,
): Promise<Map<string, CartProduct>> {
  const found = await db.rows<CartProduct>(selectProducts(sql`p.id = any(${sql.param([...ids])}::uuid[])`, locale, now))
  return new Map(found.map((product) => [product.id, product]))
}

/** The products that match, as `CartProduct` rows; `p` is the product in the condition. */
export function selectProducts(condition: SQL, locale: Locale, now: Date): SQL {
  return sql`
    select p.id, coalesce(mine.name, base.name) as name, p.price, p.active as available, p.stock, r.id as "restaurantId",
      r.name as "restaurantName", r.active and (r.paused_until is null or r.paused_until <= ${now}) as "restaurantOpen",
      m.active as "marketActive", m.currency, ${optionGroupsOf(locale)} as groups
    from products p
      join restaurants r on r.id = p.restaurant_id join markets m on m.id = r.market_id
      left join products_locales base on base._parent_id = p.id and base._locale = 'en'
      left join products_locales mine on mine._parent_id = p.id and mine._locale = ${locale}::_locales
    where ${condition}`
}

/** The questions that product `p` asks, in its order, with all their answers: one that was taken off is known, and not available. */
function optionGroupsOf(locale: Locale): SQL {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', coalesce(mine.name, base.name), 'min', g.min, 'max', g.max,
      'options', answers.options) order by asked."order", g.id), '[]')
    from products_rels asked join option_groups g on g.id = asked.option_groups_id and g.restaurant_id = p.restaurant_id
      left join option_groups_locales base on base._parent_id = g.id and base._locale = 'en'
      left join option_groups_locales mine on mine._parent_id = g.id and mine._locale = ${locale}::_locales
      cross join lateral (
        select jsonb_agg(jsonb_build_object('id', o.id, 'name', coalesce(m.name, b.name), 'priceDelta', o.price_delta,
          'isDefault', o.is_default, 'maxQuantity', o.max_quantity, 'stock', o.stock, 'productId', o.product_id, 'productStock', d.stock,
          'available', o.active and coalesce(d.active, true))
          order by o.position, o.id) as options
        from options o left join products d on d.id = o.product_id
          left join options_locales b on b._parent_id = o.id and b._locale = 'en'
          left join options_locales m on m._parent_id = o.id and m._locale = ${locale}::_locales
        where o.group_id = g.id
      ) answers
    where asked.parent_id = p.id and asked.path = 'optionGroups' and answers.options is not null)`
}

/** @throws WaybillError when its restaurant takes no orders now, with the reason. */
export function assertOpen({ marketActive, restaurantOpen }: CartProduct): void {
  if (!marketActive) throw new WaybillError('market_disabled')
  if (!restaurantOpen) throw new WaybillError('restaurant_closed')
}
