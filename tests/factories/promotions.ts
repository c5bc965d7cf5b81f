import { v7 as uuid } from 'uuid'
import type { PromotionKind } from '../../src/domain/promotions/promotion'
import type { Town } from './town'

interface PromotionWish {
  kind?: PromotionKind
  percent?: number
  amount?: number
  most?: number
  buy?: number
  free?: number
  code?: string
  restaurant?: string
  /** Of the platform, in these restaurants alone. */
  restaurants?: readonly string[]
  products?: readonly string[]
  marketId?: string
  minimum?: number
  firstOrder?: boolean
  startsAt?: Date
  endsAt?: Date
  hours?: object
  uses?: number
  perCustomer?: number
  budget?: number
  fundedBy?: 'platform' | 'restaurant' | 'shared'
  restaurantShare?: number
  stacking?: 'exclusive' | 'combinable'
  active?: boolean
  /** Its code is told to customers. */
  told?: boolean
  priority?: number
}

/** A promotion of the town, 10 % off for everybody where nothing else is wished; by SQL, as the schema's owner. */
export async function makePromotion(town: Pick<Town, 'sql' | 'marketId'>, wish: PromotionWish = {}): Promise<string> {
  const { kind = 'percentage', restaurants = [], products = [] } = wish
  const id = uuid()
  await town.sql.query(
    `insert into promotions (id, market_id, restaurant_id, kind, percent, amount, most, buy_pieces, free_pieces, code, minimum, first_order,
       starts_at, ends_at, hours, uses, per_customer, budget, funded_by, restaurant_share, stacking, active, told, priority)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)`,
    [
      id,
      wish.marketId ?? town.marketId,
      wish.restaurant,
      kind,
      wish.percent ?? (kind === 'percentage' ? 10 : null),
      wish.amount,
      wish.most,
      wish.buy,
      wish.free,
      wish.code,
      wish.minimum ?? 0,
      wish.firstOrder ?? false,
      wish.startsAt,
      wish.endsAt,
      wish.hours && JSON.stringify(wish.hours),
      wish.uses,
      wish.perCustomer,
      wish.budget,
      wish.fundedBy ?? 'platform',
      wish.restaurantShare,
      wish.stacking ?? 'exclusive',
      wish.active ?? true,
      wish.told ?? false,
      wish.priority ?? 0,
    ],
  )
  await town.sql.query(
    `insert into promotions_locales (name, _locale, _parent_id) values ('A deal', 'en', $1), ('Une offre', 'fr', $1)`,
    [id],
  )
  await town.sql.query(
    `insert into promotions_rels ("order", parent_id, path, restaurants_id, products_id)
     select 1, $1::uuid, 'restaurants', r, null::uuid from unnest($2::uuid[]) r
     union all select 1, $1::uuid, 'products', null, p from unnest($3::uuid[]) p`,
    [id, restaurants, products],
  )
  return id
}
