import { v7 as uuid } from 'uuid'
import type { Town } from './town'

export interface Dish {
  en: string
  fr: string
  price?: number
  stock?: number | null
  restaurantId?: string
}

/** A dish on a menu of the town, made by SQL. @returns its id */
export async function addDish(
  { sql, mine }: Town,
  { en, fr, price = 1_000, stock = null, restaurantId = mine.id }: Dish,
) {
  const id = uuid()
  await sql.query(
    `insert into products (id, restaurant_id, category_id, price, stock, active)
     select $1, $2, id, $3, $4, true from categories limit 1`,
    [id, restaurantId, price, stock],
  )
  await sql.query(`insert into products_locales (name, _locale, _parent_id) values ($2, 'en', $1), ($3, 'fr', $1)`, [
    id,
    en,
    fr,
  ])
  return id
}
