import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { Actor } from '../../domain/identity/actor'
import type { ChangeRefusal } from '../../domain/orders/change-refusals'
import type { OrderChanges } from '../../domain/orders/order-changes'
import { lowerPayments } from '../../domain/payments/lower-payments'
import { type PaymentPlan, plannedFor } from '../../domain/payments/payment-plan'
import type { Sql } from '../../ports/database'
import { loadMarket } from '../markets/load-market'
import type { Order } from '../orders/order'
import { isOpen, type Payment, paymentsOf } from './payment'
import { awaitsPayment, securedBy } from './secure-order'

/** What follows for the money of an order that comes to cost something else. Amounts in integer minor units. */
export interface Adjustment {
  readonly lowered: readonly { readonly payment: Payment; readonly spared: number; readonly back: number }[]
  /** By how much the driver takes more at the door; below zero: less. */
  readonly atDoor: number
  /** Taken from the customer's wallet. */
  readonly fromWallet: number
  /** How an order for later is to be paid now; null: as it was. */
  readonly plan: PaymentPlan | null
}

export const NO_ADJUSTMENT: Adjustment = { lowered: [], atDoor: 0, fromWallet: 0, plan: null }

interface Wish {
  /** By how much the order costs more; below zero: less. */
  readonly by: number
  /** Whether the customer's wallet pays what it costs more. */
  readonly fromWallet: boolean
  readonly plan: PaymentPlan | null
}

/**
 * What an order that costs `by` more or less does to its payments, as they are: who decides by it has locked the order. Less is taken off what was
 * only asked for, and goes back of what was taken; more is paid at the door, or from the customer's own wallet where he says so.
 * @throws WaybillError `change_refused` with `reason`: `paid` for more where nothing else can pay it, `paying` while a provider has not
 *   answered, `disputed` where the bank has the money; `payment_method_unavailable` where the market takes no wallets
 */
export async function planAdjustment(
  db: Sql,
  order: Order,
  { actor, now }: { actor: Actor; now: Date },
  wish: Wish,
): Promise<Adjustment> {
  const { by, plan } = wish
  if (by === 0) return NO_ADJUSTMENT
  if (order.status === 'scheduled') {
    // Nothing is paid yet; but what somebody will pay only he himself can raise.
    if (plan && by > 0 && !isOwn(order, actor)) refuse('paid', order, by)
    return { ...NO_ADJUSTMENT, plan: plan && plannedFor(plan, order.total + by) }
  }
  const payments = await paymentsOf(db, order.id)
  if (by > 0 && !wish.fromWallet && payments.some(isDueAtDoor)) return { ...NO_ADJUSTMENT, atDoor: by }
  await refuseUnsettled(db, order, payments)
  return by < 0 ? lower(order, payments, -by) : raise(db, order, { actor, now }, wish)
}

const isDueAtDoor = ({ method, status }: Payment) => method === 'cash' && status === 'created'
const isHeld = ({ method, status }: Payment) => method === 'card' && status === 'authorized'
const isTaken = ({ status }: Payment) => status === 'captured' || status === 'partially_refunded'

const isOwn = ({ customerId }: Order, { role, userId }: Actor) =>
  role === 'guest' || (role === 'customer' && customerId === userId)

function refuse(reason: ChangeRefusal, { currency }: Order, by: number): never {
  throw new WaybillError('change_refused', { reason, difference: { amount: by, currency } })
}

/** What is under way is not known yet. A phone that was asked before another payment placed the order does not count: its money goes back whole. */
async function refuseUnsettled(db: Sql, order: Order, payments: readonly Payment[]): Promise<void> {
  if (payments.some(({ status }) => status === 'disputed'))
    throw new WaybillError('change_refused', { reason: 'disputed' })
  const asked = payments.some((payment) => isOpen(payment) && payment.method !== 'cash')
  const lost = payments.some(({ method, status }) => method === 'card' && status === 'unknown')
  const held = payments.filter(isHeld).map(({ id }) => id)
  const calls = await db.rows(sql`
    select 1 from payment_attempts where payment_id in (select jsonb_array_elements_text(${JSON.stringify(held)}::jsonb)::uuid)
      and status in ('created', 'calling', 'pending', 'unknown')`)
  if (lost || calls.length > 0 || (asked && awaitsPayment(order)))
    throw new WaybillError('change_refused', { reason: 'paying' })
}

function lower(order: Order, payments: readonly Payment[], by: number): Adjustment {
  // Of an order that waits to be paid some is asked of nobody yet; of one that stands, its hold has ended.
  const open = Math.max(order.total - securedBy(payments), 0)
  const waits = awaitsPayment(order)
  const ended = waits ? undefined : endedHold(payments, open)
  const parts = lowerPayments(
    waits ? Math.max(by - open, 0) : by,
    payments.map((payment) => ({
      ...payment,
      due: isDueAtDoor(payment) || isHeld(payment) || payment === ended ? payment.amount : 0,
      taken: isTaken(payment) ? payment.captured - payment.refunded : 0,
    })),
  )
  if (!parts) throw new Error(`order ${order.id} costs ${by} less and has less`)
  const lowered = parts.flatMap(({ id, spared, back }) => {
    const payment = payments.find((one) => one.id === id)
    return payment ? [{ payment, spared, back }] : []
  })
  const cash = lowered.reduce((sum, { payment, spared }) => sum + (isDueAtDoor(payment) ? spared : 0), 0)
  return { ...NO_ADJUSTMENT, lowered, atDoor: -cash }
}

/** What the history of an order tells of it; nothing of cash, which is paid at the door. */
export function moneyChanges({ lowered, fromWallet }: Adjustment): Pick<OrderChanges, 'back' | 'spared' | 'paid'> {
  const back = lowered.reduce((sum, part) => sum + part.back, 0)
  const spared = lowered.reduce((sum, part) => sum + (isHeld(part.payment) ? part.spared : 0), 0)
  return { ...(back > 0 && { back }), ...(spared > 0 && { spared }), ...(fromWallet > 0 && { paid: fromWallet }) }
}

/** The hold that ended and leaves so much open, as `settleDelivery` looks for it. */
export function endedHold(payments: readonly Payment[], open: number): Payment | undefined {
  return payments.findLast(
    ({ method, status, amount, reference }) =>
      method === 'card' && status === 'expired' && reference !== null && open > 0 && amount === open,
  )
}

async function raise(
  db: Sql,
  order: Order,
  { actor, now }: { actor: Actor; now: Date },
  { by, fromWallet }: Wish,
): Promise<Adjustment> {
  const own = isOwn(order, actor)
  if (fromWallet && own && order.customerId) {
    const { market } = await loadMarket(db, order.restaurantId, now)
    if (!market.paymentMethods.includes('wallet')) throw new WaybillError('payment_method_unavailable')
    return { ...NO_ADJUSTMENT, fromWallet: by }
  }
  // He pays all that is open when he pays again.
  if (own && awaitsPayment(order)) return NO_ADJUSTMENT
  return refuse('paid', order, by)
}
