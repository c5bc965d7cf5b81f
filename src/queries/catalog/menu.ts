import { sql } from 'drizzle-orm'
import type { Picture } from '../../domain/media/picture'
import type { CurrencyCode } from '../../domain/money/currencies'
import { type LocalMoment, localMoment } from '../../domain/opening/local-moment'
import type { OpeningHours } from '../../domain/opening/opening-hours'
import { servingAt } from '../../domain/opening/serving'
import { type OrderTaking, takingOrders } from '../../domain/opening/taking-orders'
import { otherLanguage } from '../../domain/other-language'
import { type Tidings, type ToldPromotion, tellToday } from '../../domain/promotions/told-promotion'
import type { Sql } from '../../ports/database'
import { shownAttributes } from '../attributes/shown-attributes'
import { pictureColumn, pictureJoin } from '../picture-column'
import { TOPICS } from './changes'
import { kept, type Reading, type Shelf } from './kept'
import { toldPromotions } from './told-promotions'

/** A restaurant's menu: categories with their products and what is to be chosen with them, in the menu's order. */
export interface Menu {
  restaurant: { id: string; slug: string; name: string; currency: string } & Record<
    'opensAt' | 'closesAt',
    string | null
  > & {
      open: boolean
      promotions: Tidings[]
    }
  categories: { id: string; slug: string; name: string; image: Picture | null; products: MenuProduct[] }[]
}

interface Amount {
  amount: number
  currency: string
}

interface MenuProduct {
  id: string
  name: string
  description: string | null
  price: Amount
  /** What it was before, above the price. */
  originalPrice: Amount | null
  image: Picture | null
  /** In stock, and every question that must be answered can be. */
  available: boolean
  /** Available, and sold at this hour. */
  availableNow: boolean
  /** ISO 8601: of one that is not sold at this hour, from when. */
  availableAt: string | null
  optionGroups: MenuOptionGroup[]
  /** `ShownAttribute`, see `shown-attributes.ts`. */
  attributes: object[]
}

/** `min` to `max` pieces of these are chosen; `min` above 0 makes it a must. */
interface MenuOptionGroup {
  id: string
  name: string
  min: number
  max: number
  /** Served at this hour. */
  availableNow: boolean
  /** ISO 8601: of one that is not served at this hour, from when. */
  availableAt: string | null
  options: {
    id: string
    name: string
    priceDelta: Amount
    available: boolean
    isDefault: boolean
    maxQuantity: number
  }[]
}

/** A menu as it is kept: all but what changes by the minute. */
export interface KeptMenu {
  readonly restaurant: OrderTaking & { id: string; slug: string; name: string; currency: CurrencyCode }
  readonly locale: 'en' | 'fr'
  /** Of the restaurant, whether they hold now or not. */
  readonly promotions: readonly ToldPromotion[]
  /** JSON, as PostgreSQL built it: as if everything were sold at all hours. */
  readonly categories: string
  /** Products that are bound to hours, their own and those of the questions that must be answered; null where none is. */
  readonly schedules: Record<string, OpeningHours[]> | null
  /** The same of option groups, each with its own. */
  readonly groupSchedules: Record<string, OpeningHours[]> | null
}

/** @returns undefined when there is no such restaurant */
export function findMenu(shelf: Shelf, slug: string, locale: 'en' | 'fr'): Promise<KeptMenu | undefined> {
  return kept(shelf, `menu:${slug}:${locale}`, () => readMenu(shelf.db, slug, locale))
}

/** The menu (`Menu`) as JSON text: the same text for the same menu. */
export function menuText(menu: KeptMenu, now: Date): string {
  const { id, slug, name, currency, timeZone } = menu.restaurant
  const moment = localMoment(now, timeZone)
  const promotions = tellToday(menu.promotions, moment, menu.restaurant, menu.locale)
  const told = { id, slug, name, currency, ...takingOrders(menu.restaurant, moment), promotions }
  return `{"restaurant":${JSON.stringify(told)},"categories":${atThisHour(menu, moment)}}`
}

async function readMenu(db: Sql, slug: string, locale: 'en' | 'fr'): Promise<Reading<KeptMenu> | undefined> {
  const row = await db.row<Omit<KeptMenu, 'locale'> & { marketId: string; seen: string }>(sql`
    with r as (
      select r.id, r.slug, r.name, m.currency, r.hours, coalesce(m.holidays, '[]') as holidays, m.time_zone as "timeZone",
        m.active as "marketActive", r.paused_until as "pausedUntil", r.market_id
      from restaurants r join markets m on m.id = r.market_id where r.slug = ${slug} and r.active
    ), choices as (
      select o.group_id, o.position, o.id, o.max_quantity, c.available, jsonb_build_object(
        'id', o.id, 'name', coalesce(mine.name, base.name), 'priceDelta', jsonb_build_object('amount', o.price_delta, 'currency', r.currency),
        'available', c.available, 'isDefault', o.is_default, 'maxQuantity', o.max_quantity) as option
      from options o join r on o.restaurant_id = r.id
        left join products d on d.id = o.product_id
        left join options_locales base on base._parent_id = o.id and base._locale = ${otherLanguage(locale)}::_locales
        left join options_locales mine on mine._parent_id = o.id and mine._locale = ${locale}::_locales
        cross join lateral (select (o.stock is null or o.stock > 0) and (d.id is null or d.active and d.attributes_fit <> 'unsellable'
          and (d.stock is null or d.stock > 0) and (r.market_id, d.category_id) not in (table unsold_categories)) as available) c
      where o.active
    ), questions as (
      select g.id, coalesce(sum(c.max_quantity) filter (where c.available), 0) >= g.min as answerable,
        nullif(g.schedule, 'null') as schedule, case when g.min > 0 then nullif(g.schedule, 'null') end as binding, jsonb_build_object(
        'id', g.id, 'name', coalesce(mine.name, base.name), 'min', g.min, 'max', g.max, 'availableNow', true, 'availableAt', null,
        'options', jsonb_agg(c.option order by c.position, c.id)) as question
      from option_groups g join choices c on c.group_id = g.id
        left join option_groups_locales base on base._parent_id = g.id and base._locale = ${otherLanguage(locale)}::_locales
        left join option_groups_locales mine on mine._parent_id = g.id and mine._locale = ${locale}::_locales
      group by g.id, mine.name, base.name
    ), asked as (
      select a.parent_id as product_id, bool_and(q.answerable) as answerable,
        jsonb_agg(q.question order by a."order", q.id) as questions,
        jsonb_agg(q.binding) filter (where q.binding is not null) as binding
      from questions q join products_rels a on a.option_groups_id = q.id and a.path = 'optionGroups' group by a.parent_id
    ), items as (
      select p.category_id, p.position, p.id, jsonb_build_object(
        'id', p.id, 'name', coalesce(mine.name, base.name), 'description', coalesce(mine.description, base.description),
        'price', jsonb_build_object('amount', p.price, 'currency', r.currency),
        'originalPrice', case when p.original_price is not null then jsonb_build_object('amount', p.original_price, 'currency', r.currency) end,
        'image', ${pictureColumn('image')},
        'available', s.available, 'availableNow', s.available, 'availableAt', null,
        'optionGroups', coalesce(a.questions, '[]'),
        'attributes', ${shownAttributes({ schema: sql`k.attributes`, values: sql`p.attributes` }, locale)}) as product,
        jsonb_path_query_array(jsonb_build_array(p.schedule) || coalesce(a.binding, '[]'), '$[*] ? (@ != null)') as hours
      from products p join r on p.restaurant_id = r.id join categories k on k.id = p.category_id left join asked a on a.product_id = p.id
        cross join lateral (
          select p.attributes_fit <> 'unsellable' and (p.stock is null or p.stock > 0) and coalesce(a.answerable, true) as available) s
        left join products_locales base on base._parent_id = p.id and base._locale = ${otherLanguage(locale)}::_locales
        left join products_locales mine on mine._parent_id = p.id and mine._locale = ${locale}::_locales
        ${pictureJoin({ as: 'image', from: sql`p.image_id`, locale })}
      where p.active and (r.market_id, p.category_id) not in (table unsold_categories)
    ), groups as (
      select c.position, c.id, jsonb_build_object('id', c.id, 'slug', c.slug, 'name', coalesce(mine.name, base.name),
        'image', ${pictureColumn('shown')}, 'products', jsonb_agg(i.product order by i.position, i.id)) as category
      from items i join categories c on c.id = i.category_id
        left join categories_locales base on base._parent_id = c.id and base._locale = ${otherLanguage(locale)}::_locales
        left join categories_locales mine on mine._parent_id = c.id and mine._locale = ${locale}::_locales
        ${pictureJoin({ as: 'shown', from: sql`c.image_id`, locale })}
      group by c.id, c.position, c.slug, mine.name, base.name, shown.id, shown_mine.alt, shown_other.alt
    )
    select pg_current_snapshot()::text as seen, r.market_id as "marketId", to_jsonb(r) - 'market_id' as restaurant,
      coalesce((select jsonb_agg(g.category order by g.position, g.id) from groups g), '[]')::text as categories,
      (select jsonb_object_agg(i.id, i.hours) from items i where i.hours <> '[]') as schedules,
      (select jsonb_object_agg(q.id, jsonb_build_array(q.schedule)) from questions q where q.schedule is not null) as "groupSchedules",
      ${toldPromotions(sql`r.market_id`, sql`r.id`)} as promotions
    from r`)
  if (!row) return undefined
  const { seen, marketId, ...value } = row
  return {
    value: { ...value, locale },
    seen,
    topics: [TOPICS.menu(value.restaurant.id), TOPICS.market(marketId), TOPICS.categories],
  }
}

/**
 * The categories with what products and option groups with hours say of the moment. While all of them are served it is PostgreSQL's own
 * text, so that the same menu is always the same text.
 */
function atThisHour({ categories, schedules, groupSchedules, restaurant }: KeptMenu, moment: LocalMoment): string {
  const products = restingAt(schedules, restaurant, moment)
  const groups = restingAt(groupSchedules, restaurant, moment)
  if (products.size === 0 && groups.size === 0) return categories
  const menu = JSON.parse(categories) as Menu['categories']
  for (const product of menu.flatMap((category) => category.products)) {
    Object.assign(product, products.get(product.id))
    for (const group of product.optionGroups) Object.assign(group, groups.get(group.id))
  }
  return JSON.stringify(menu)
}

type Resting = Pick<MenuProduct, 'availableNow' | 'availableAt'>

/** Those that are not served at the moment, by id, with what is to be told of them. */
function restingAt(schedules: KeptMenu['schedules'], place: OrderTaking, moment: LocalMoment): Map<string, Resting> {
  const resting = new Map<string, Resting>()
  for (const [id, hours] of Object.entries(schedules ?? {})) {
    const { availableNow, availableAt } = servingAt(hours, place, moment)
    if (!availableNow) resting.set(id, { availableNow, availableAt: availableAt?.toISOString() ?? null })
  }
  return resting
}
