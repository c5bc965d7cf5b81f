import { type SQL, sql } from 'drizzle-orm'
import type { AttributeValues } from '../../domain/attributes/attribute'
import { fieldsOfAttributes } from '../../domain/menu-imports/attribute-columns'
import { fieldsOfSchedule } from '../../domain/menu-imports/schedule-fields'
import type { Fields, Kind } from '../../domain/menu-imports/states'
import type { OpeningHours } from '../../domain/opening/opening-hours'
import type { Sql } from '../../ports/database'

/** A row of a menu as files tell of it. */
export interface Stored {
  readonly id: string
  readonly key: string
  readonly fields: Fields
}

const STATES: Readonly<Record<Kind, SQL>> = {
  product: sql`
    select p.restaurant_id, c.position as first, p.position as second, p.id, p.sku as key, jsonb_build_object(
      'category', c.slug, 'nameEn', en.name, 'nameFr', fr.name, 'descriptionEn', en.description, 'descriptionFr', fr.description,
      'price', p.price, 'originalPrice', p.original_price, 'costPrice', p.cost_price, 'active', p.active, 'stock', p.stock, 'position', p.position, 'optionGroups', coalesce(
        (select jsonb_agg(g.code order by a."order", a.id) from products_rels a join option_groups g on g.id = a.option_groups_id
          where a.parent_id = p.id and a.path = 'optionGroups'), '[]'),
      'schedule', p.schedule, 'attributes', coalesce(p.attributes, '{}')) as fields
    from products p join categories c on c.id = p.category_id
      left join products_locales en on en._parent_id = p.id and en._locale = 'en'
      left join products_locales fr on fr._parent_id = p.id and fr._locale = 'fr'`,
  group: sql`
    select g.restaurant_id, g.position as first, 0 as second, g.id, g.code as key, jsonb_build_object(
      'nameEn', en.name, 'nameFr', fr.name, 'min', g.min, 'max', g.max, 'position', g.position, 'schedule', g.schedule) as fields
    from option_groups g
      left join option_groups_locales en on en._parent_id = g.id and en._locale = 'en'
      left join option_groups_locales fr on fr._parent_id = g.id and fr._locale = 'fr'`,
  option: sql`
    select o.restaurant_id, g.position as first, o.position as second, o.id, g.code || ':' || o.code as key, jsonb_build_object(
      'nameEn', en.name, 'nameFr', fr.name, 'priceDelta', o.price_delta, 'isDefault', o.is_default, 'maxQuantity', o.max_quantity,
      'active', o.active, 'stock', o.stock, 'position', o.position, 'product', p.sku) as fields
    from options o join option_groups g on g.id = o.group_id left join products p on p.id = o.product_id
      left join options_locales en on en._parent_id = o.id and en._locale = 'en'
      left join options_locales fr on fr._parent_id = o.id and fr._locale = 'fr'`,
}

/** What a restaurant's menu has of a kind, in the menu's order; of these ids alone where they are told. */
export async function loadStates(
  db: Sql,
  restaurantId: string,
  kind: Kind,
  ids?: readonly string[],
): Promise<Map<string, Stored>> {
  const some = ids ? sql`and s.id = any(${sql.param([...ids])}::uuid[])` : sql``
  const rows = await db.rows<Row>(sql`
    select s.id, s.key, s.fields from (${STATES[kind]}) s where s.restaurant_id = ${restaurantId} ${some} order by s.first, s.second, s.id`)
  return new Map(rows.map(({ id, key, fields }) => [key, { id, key, fields: asWritten(fields) }]))
}

/** As the database has it: schedule and attributes in one piece each. */
interface Row {
  id: string
  key: string
  fields: Fields & { schedule?: OpeningHours | null; attributes?: AttributeValues }
}

/** Text as cells give it back: trimmed, with plain line ends, and empty as none at all. */
function asWritten({ schedule, attributes, ...fields }: Row['fields']): Fields {
  const told: Fields = {
    ...(fields as Fields),
    ...(schedule !== undefined && fieldsOfSchedule(schedule)),
    ...(attributes && fieldsOfAttributes(attributes)),
  }
  return Object.fromEntries(
    Object.entries(told).map(([field, value]) => [
      field,
      typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n').trim() || null : value,
    ]),
  )
}

const KEYED: Readonly<Record<Kind, SQL>> = {
  product: sql`select id from products where restaurant_id = `,
  group: sql`select id from option_groups where restaurant_id = `,
  option: sql`select o.id from options o join option_groups g on g.id = o.group_id where o.restaurant_id = `,
}

const KEY: Readonly<Record<Kind, SQL>> = {
  product: sql`sku`,
  group: sql`code`,
  option: sql`g.code || ':' || o.code`,
}

const LOCK: Readonly<Record<Kind, SQL>> = {
  product: sql`order by id for update`,
  group: sql`order by id for update`,
  option: sql`order by o.id for update of o`,
}

/** The same for some keys, locked against forms, sales and other commands until the transaction ends. */
export async function lockStates(
  db: Sql,
  restaurantId: string,
  kind: Kind,
  keys: readonly string[],
): Promise<Map<string, Stored>> {
  if (keys.length === 0) return new Map()
  const ids = await db.rows<{ id: string }>(sql`
    ${KEYED[kind]} ${restaurantId} and ${KEY[kind]} = any(${sql.param([...keys])}::text[]) ${LOCK[kind]}`)
  return loadStates(
    db,
    restaurantId,
    kind,
    ids.map(({ id }) => id),
  )
}
