import { sql } from 'drizzle-orm'
import type { Picture } from '../../domain/media/picture'
import { type LocalMoment, localMoment } from '../../domain/opening/local-moment'
import type { OpeningHours } from '../../domain/opening/opening-hours'
import { servingAt } from '../../domain/opening/serving'
import { type OrderTaking, takingOrders } from '../../domain/opening/taking-orders'
import { otherLanguage } from '../../domain/other-language'
import type { Sql } from '../../ports/database'
import { shownAttributes } from '../attributes/shown-attributes'
import { pictureColumn, pictureJoin } from '../picture-column'
import { TOPICS } from './changes'
import { kept, type Reading, type Shelf } from './kept'

/** A restaurant's menu: categories with their products and what is to be chosen with them, in the menu's order. */
export interface Menu {
  restaurant: { id: string; slug: string; name: string; currency: string } & Record<
    'opensAt' | 'closesAt',
    string | null
  > & {
      open: boolean
    }
  categories: { id: string; slug: string; name: string; products: MenuProduct[] }[]
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
  readonly restaurant: OrderTaking & { id: string; slug: string; name: string; currency: string }
  /** JSON, as PostgreSQL built it: as if every product were sold at all hours. */
  readonly categories: string
  /** Hours of their own, by product; null where none has any. */
  readonly schedules: Record<string, OpeningHours> | null
}

/** @returns undefined when there is no such restaurant */
export function findMenu(shelf: Shelf, slug: string, locale: 'en' | 'fr'): Promise<KeptMenu | undefined> {
  return kept(shelf, `menu:${slug}:${locale}`, () => readMenu(shelf.db, slug, locale))
}

/** The menu (`Menu`) as JSON text: the same text for the same menu. */
export function menuText(menu: KeptMenu, now: Date): string {
  const { id, slug, name, currency, timeZone } = menu.restaurant
  const moment = localMoment(now, timeZone)
  const told = { id, slug, name, currency, ...takingOrders(menu.restaurant, moment) }
  return `{"restaurant":${JSON.stringify(told)},"categories":${atThisHour(menu, moment)}}`
}

async function readMenu(db: Sql, slug: string, locale: 'en' | 'fr'): Promise<Reading<KeptMenu> | undefined> {
  const row = await db.row<KeptMenu & { marketId: string; seen: string }>(sql`
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
        cross join lateral (select (o.stock is null or o.stock > 0) and (d.id is null or d.active and d.attributes_fit <> 'unsellable' and (d.stock is null or d.stock > 0)) as available) c
      where o.active
    ), questions as (
      select g.id, coalesce(sum(c.max_quantity) filter (where c.available), 0) >= g.min as answerable, jsonb_build_object(
        'id', g.id, 'name', coalesce(mine.name, base.name), 'min', g.min, 'max', g.max,
        'options', jsonb_agg(c.option order by c.position, c.id)) as question
      from option_groups g join choices c on c.group_id = g.id
        left join option_groups_locales base on base._parent_id = g.id and base._locale = ${otherLanguage(locale)}::_locales
        left join option_groups_locales mine on mine._parent_id = g.id and mine._locale = ${locale}::_locales
      group by g.id, mine.name, base.name
    ), asked as (
      select a.parent_id as product_id, bool_and(q.answerable) as answerable, jsonb_agg(q.question order by a."order", q.id) as questions
      from questions q join products_rels a on a.option_groups_id = q.id and a.path = 'optionGroups' group by a.parent_id
    ), items as (
      select p.category_id, p.position, p.id, jsonb_build_object(
        'id', p.id, 'name', coalesce(mine.name, base.name), 'description', coalesce(mine.description, base.description),
        'price', jsonb_build_object('amount', p.price, 'currency', r.currency), 'image', ${pictureColumn('image')},
        'available', s.available, 'availableNow', s.available, 'availableAt', null,
        'optionGroups', coalesce(a.questions, '[]'),
        'attributes', ${shownAttributes({ schema: sql`k.attributes`, values: sql`p.attributes` }, locale)}) as product, p.schedule
      from products p join r on p.restaurant_id = r.id join categories k on k.id = p.category_id left join asked a on a.product_id = p.id
        cross join lateral (
          select p.attributes_fit <> 'unsellable' and (p.stock is null or p.stock > 0) and coalesce(a.answerable, true) as available) s
        left join products_locales base on base._parent_id = p.id and base._locale = ${otherLanguage(locale)}::_locales
        left join products_locales mine on mine._parent_id = p.id and mine._locale = ${locale}::_locales
        ${pictureJoin({ as: 'image', from: sql`p.image_id`, locale })}
      where p.active
    ), groups as (
      select c.position, c.id, jsonb_build_object('id', c.id, 'slug', c.slug, 'name', coalesce(mine.name, base.name),
        'products', jsonb_agg(i.product order by i.position, i.id)) as category
      from items i join categories c on c.id = i.category_id and c.active
        left join categories_locales base on base._parent_id = c.id and base._locale = ${otherLanguage(locale)}::_locales
        left join categories_locales mine on mine._parent_id = c.id and mine._locale = ${locale}::_locales
      group by c.id, c.position, c.slug, mine.name, base.name
    )
    select pg_current_snapshot()::text as seen, r.market_id as "marketId", to_jsonb(r) - 'market_id' as restaurant,
      coalesce((select jsonb_agg(g.category order by g.position, g.id) from groups g), '[]')::text as categories,
      (select jsonb_object_agg(i.id, i.schedule) from items i where i.schedule is not null) as schedules
    from r`)
  if (!row) return undefined
  const { seen, marketId, ...value } = row
  return { value, seen, topics: [TOPICS.menu(value.restaurant.id), TOPICS.market(marketId), TOPICS.categories] }
}

/**
 * The categories with what products with hours of their own say of the moment. While all of them are sold it is PostgreSQL's own text, so
 * that the same menu is always the same text.
 */
function atThisHour({ categories, schedules, restaurant }: KeptMenu, moment: LocalMoment): string {
  const resting = new Map<string, string | null>()
  for (const [id, schedule] of Object.entries(schedules ?? {})) {
    const { availableNow, availableAt } = servingAt(schedule, restaurant, moment)
    if (!availableNow) resting.set(id, availableAt?.toISOString() ?? null)
  }
  if (resting.size === 0) return categories
  const menu = JSON.parse(categories) as Menu['categories']
  for (const product of menu.flatMap(({ products }) => products)) {
    const availableAt = resting.get(product.id)
    if (availableAt !== undefined) Object.assign(product, { availableNow: false, availableAt })
  }
  return JSON.stringify(menu)
}
