import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { MAX_LINES, MAX_QUANTITY } from '../../domain/carts/cart-line'
import type { SoldOption } from '../../domain/catalog/sold-option'
import { WaybillError } from '../../domain/errors'
import { distanceMeters } from '../../domain/geo/distance-meters'
import { invalid } from '../../domain/invalid'
import type { ChangeRefusal } from '../../domain/orders/change-refusals'
import { mayChange } from '../../domain/orders/may-change'
import { type OrderChanges, type OrderSaid, orderChanges } from '../../domain/orders/order-changes'
import type { PaymentPlan } from '../../domain/payments/payment-plan'
import { distancePrice } from '../../domain/pricing/distance-price'
import type { OrderPricing } from '../../domain/pricing/order-pricing'
import { type LineAmounts, type Repriced, repriceLines } from '../../domain/pricing/reprice-lines'
import type { OrderTaxes } from '../../domain/tax/order-taxes'
import type { Sql } from '../../ports/database'
import type { Vault } from '../../ports/vault'
import { AddressInput, type DeliveryAddress } from '../addresses/address-input'
import { arrivalOf } from '../carts/arrival-of'
import { refuseBelowMinimum, termsAtDoor } from '../carts/terms-at-door'
import { type Judged, judgeOrder } from '../compliance/judge-order'
import { refuseByRules } from '../compliance/refused-by-rules'
import type { Call } from '../context'
import { loadMarket, type Market } from '../markets/load-market'
import { type Adjustment, moneyChanges, planAdjustment } from '../payments/plan-adjustment'
import type { Order } from './order'

export const ChangeOrder = z.object({
  orderId: z.uuid(),
  specialInstructions: z.string().trim().max(500).optional(),
  /** Minor units; not less than it was. */
  tip: z.number().int().min(0).max(100_000_000).optional(),
  address: AddressInput.optional(),
  /** Lines of the order, by their ids, with other quantities; 0 takes one off. What is not named stays. */
  lines: z
    .array(z.object({ id: z.uuid(), quantity: z.number().int().min(0).max(MAX_QUANTITY) }))
    .min(1)
    .max(MAX_LINES)
    .optional(),
  /** What it costs more is taken from the customer's own wallet; only he can say so. */
  fromWallet: z.boolean().optional(),
})

type ChangeWish = Omit<z.output<typeof ChangeOrder>, 'orderId'>

export interface ChangedLine {
  id: string
  productId: string
  name: string
  unitPrice: number
  quantity: number
  options: readonly SoldOption[]
  categoryId: string | null
  /** What is wanted now; 0: none. */
  wanted: number
  /** What of the order's tax is its own then, minor units; absent: as it was. */
  tax?: number
}

/** What the order says of itself today; amounts in integer minor units. */
interface Said {
  tip: number
  deliveryFee: number
  surgeFee: number
  subtotal: number
  discount: number
  pricing: OrderPricing | null
  note: string | null
  line1: string
  city: string
  lat: number
  lng: number
  lines: Omit<ChangedLine, 'wanted'>[]
  plan: PaymentPlan | null
}

export interface ChangePlan {
  /** By how much the tip rises. */
  more: number
  lines: readonly ChangedLine[]
  /** By how much amounts change with the lines. */
  amounts: LineAmounts
  /** What its rules bring then; null: as it was, or by a plain rate. */
  taxes: OrderTaxes | null
  /** Another door, how far it is, and its market. */
  door: { address: DeliveryAddress; way: number; market: Market } | null
  /** What the rules say of it as it will be; null where they were not asked, or none are in force. */
  judged: Judged | null
  /** What of it is paid, held and given back. */
  money: Adjustment
  changes: OrderChanges
  after: OrderSaid
}

const UNCHANGED: LineAmounts = { subtotal: 0, serviceFee: 0, smallOrderFee: 0, tax: 0, total: 0 }

/**
 * What a change of an order would be, and what it would cost: told before it is done, and done by the same figures (ORD-5). What was charged
 * for the way stays charged.
 * @throws WaybillError `illegal_transition` once the kitchen has begun, `forbidden`, `validation_failed` for a smaller tip, `out_of_area`
 * for a door that nobody delivers to, or only for a higher fee; `change_refused` for lines of an order with discounts, which would have to be
 * chosen anew, or that leave nothing; and what `termsAtDoor`, `refuseByRules`, `refuseBelowMinimum` and `planAdjustment` say
 */
export async function planChange(
  db: Sql,
  order: Order,
  { actor, locale, now, vault }: Pick<Call, 'actor' | 'locale'> & { now: Date; vault: Vault },
  wish: ChangeWish,
): Promise<ChangePlan> {
  if (!mayChange(order.status, actor.role))
    throw new WaybillError('illegal_transition', { from: order.status, to: 'changed' })
  const said = await readSaid(db, order.id)
  const more = wish.tip === undefined ? 0 : wish.tip - said.tip
  if (more < 0) throw invalid('tip', { en: 'A tip can only be raised.', fr: 'Un pourboire ne peut qu’augmenter.' })
  const wanted = wantedLines(said, wish)
  const repriced = wish.lines ? amountsOf(order, said, wanted) : null
  const { by: amounts, taxes } = repriced ?? { by: UNCHANGED, taxes: null }
  const lines = repriced ? withTaxes(wanted, repriced.taxOf) : wanted
  const by = more + amounts.total
  const { fromWallet = false } = wish
  const money = await planAdjustment(db, order, { actor, now }, { by, fromWallet, plan: said.plan })
  const place = wish.address || wish.lines ? await loadMarket(db, order.restaurantId, now) : null
  let door: ChangePlan['door'] = null
  let judged: Judged | null = null
  if (place) {
    const { market, restaurant } = place
    const address = wish.address ?? { line1: said.line1, city: said.city, lat: said.lat, lng: said.lng }
    const at = order.scheduledFor ?? now
    const terms = await termsAtDoor(db, { market, restaurant, address, locale, now: at })
    refuseBelowMinimum(terms, { subtotal: said.subtotal + amounts.subtotal, currency: order.currency })
    judged = await judgeOrder(
      db,
      {
        stage: 'checkout',
        market,
        restaurantId: restaurant.id,
        customerId: order.customerId,
        lines: stillWanted(lines).map((line) => ({ ...line, quantity: line.wanted })),
        door: address,
        arrival: order.scheduledFor ?? arrivalOf({ market, restaurant, address, slot: null, now }),
        exceptOrder: order.id,
      },
      { now, vault },
    )
    refuseByRules(judged, 'checkout', { locale, market })
    const way = Math.round(distanceMeters(restaurant.position, address) * market.speed.detour)
    const { deliveryBase: base, deliveryPerKm: perKm } = terms.fees
    const dearer = distancePrice({ base, perKm, distanceMeters: way }) > said.deliveryFee
    if (wish.address && dearer) throw new WaybillError('out_of_area')
    door = wish.address ? { address: wish.address, way, market } : null
  }
  const before: OrderSaid = { ...said, address: `${said.line1}, ${said.city}`, total: order.total }
  const after: OrderSaid = {
    lines: lines.map(({ id, name, wanted }) => ({ id, name, quantity: wanted })),
    address: wish.address ? `${wish.address.line1}, ${wish.address.city}` : before.address,
    note: wish.specialInstructions ?? said.note,
    tip: said.tip + more,
    total: order.total + by,
  }
  return {
    more,
    lines,
    amounts,
    taxes,
    door,
    judged,
    money,
    changes: { ...orderChanges(before, after), ...moneyChanges(money) },
    after,
  }
}

async function readSaid(db: Sql, orderId: string): Promise<Said> {
  const said = await db.row<Said>(sql`
    select o.tip, o.payment_plan as plan, o.delivery_fee as "deliveryFee", o.surge_fee as "surgeFee", o.subtotal, o.discount, o.pricing, o.customer_note as note, o.address_line1 as line1,
      o.address_city as city, o.lat, o.lng, (
        select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'productId', l.product_id, 'name', l.name, 'unitPrice', l.unit_price,
          'quantity', l.quantity, 'options', l.options, 'categoryId', l.category_id) order by l.position, l.id), '[]')
        from order_lines l where l.order_id = o.id) as lines
    from orders o where o.id = ${orderId}`)
  if (!said) throw new WaybillError('not_found')
  return said
}

function wantedLines({ lines }: Said, wish: ChangeWish): ChangedLine[] {
  const wanted = new Map(wish.lines?.map(({ id, quantity }) => [id, quantity]))
  if ([...wanted.keys()].some((id) => !lines.some((line) => line.id === id))) throw new WaybillError('not_found')
  return lines.map((line) => ({ ...line, wanted: wanted.get(line.id) ?? line.quantity }))
}

function amountsOf(
  order: Order,
  { discount, pricing, deliveryFee, surgeFee, lines: before }: Said,
  lines: readonly ChangedLine[],
): Repriced {
  const after = stillWanted(lines).map((line) => ({ ...line, quantity: line.wanted }))
  if (after.length === 0) refuse('nothing_left')
  if (discount > 0 || !pricing) refuse('discounted')
  return repriceLines({ currency: order.currency, fees: pricing.fees, delivery: deliveryFee + surgeFee, before, after })
}

const stillWanted = (lines: readonly ChangedLine[]) => lines.filter(({ wanted }) => wanted > 0)

/** @param taxOf of those that are still wanted, in their order */
function withTaxes(lines: readonly ChangedLine[], taxOf: readonly number[]): ChangedLine[] {
  const taxes = new Map(stillWanted(lines).map(({ id }, index) => [id, taxOf[index]]))
  return lines.map((line) => ({ ...line, tax: taxes.get(line.id) }))
}

function refuse(reason: ChangeRefusal): never {
  throw new WaybillError('change_refused', { reason })
}
