import { v7 as uuid } from 'uuid'
import type { Town } from './town'

interface OptionWish {
  priceDelta?: number
  isDefault?: boolean
  maxQuantity?: number
  stock?: number | null
  /** Another product that it stands for. */
  product?: string
}

/** A question that `mine`'s product asks, with its answers; by SQL, as the schema's owner. */
export async function askOptions(
  { sql, mine }: Pick<Town, 'sql' | 'mine'>,
  productId: string,
  wishes: readonly OptionWish[],
  { min = 0, max = 1, restaurantId = mine.id }: { min?: number; max?: number; restaurantId?: string } = {},
): Promise<{ groupId: string; options: string[] }> {
  const groupId = uuid()
  await sql.query('insert into option_groups (id, restaurant_id, min, max) values ($1, $2, $3, $4)', [
    groupId,
    restaurantId,
    min,
    max,
  ])
  await sql.query(
    `insert into option_groups_locales (name, _locale, _parent_id) values ('Size', 'en', $1), ('Taille', 'fr', $1)`,
    [groupId],
  )
  await sql.query(
    `insert into products_rels ("order", parent_id, path, option_groups_id)
     select count(*) + 1, $1, 'optionGroups', $2 from products_rels where parent_id = $1`,
    [productId, groupId],
  )
  const options: string[] = []
  for (const [position, wish] of wishes.entries()) {
    const id = uuid()
    await sql.query(
      `insert into options (id, group_id, restaurant_id, price_delta, is_default, max_quantity, stock, product_id, position)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        groupId,
        restaurantId,
        wish.priceDelta ?? 0,
        wish.isDefault ?? false,
        wish.maxQuantity ?? 1,
        wish.stock ?? null,
        wish.product ?? null,
        position,
      ],
    )
    await sql.query(`insert into options_locales (name, _locale, _parent_id) values ($2, 'en', $1), ($3, 'fr', $1)`, [
      id,
      `Choice ${position}`,
      `Choix ${position}`,
    ])
    options.push(id)
  }
  return { groupId, options }
}
