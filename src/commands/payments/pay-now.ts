import { type SQL, sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { Money } from '../../domain/money/money'
import type { OrderStatus } from '../../domain/orders/transitions'
import type { PaymentMethod, PaymentStatus } from '../../domain/payments/transitions'
import { ProviderError } from '../../ports/call-outcome'
import { type Call, systemCall } from '../context'
import { findAttempts } from './attempt'
import { type Payment, paymentsOf } from './payment'
import { runAttempt } from './run-attempt'

/** A checkout waits so long for its provider (foundations §1); worker and sweep finish what takes longer. */
const PATIENCE_MS = 8_000

export interface ToldPayment {
  method: PaymentMethod
  status: PaymentStatus
  /** With what an app goes on at the provider of cards. */
  clientSecret: string | null
  nextAction: { kind: 'redirect'; url: string } | { kind: 'confirm_on_phone'; dial: string | null } | null
  /** Why it failed, in the provider's word. */
  failure: string | null
  parts: { method: PaymentMethod; status: PaymentStatus; amount: Money }[]
}

/**
 * Asks the providers of an order that has just been committed, as a worker would, and tells how it stands. Asked again it asks only how it stands.
 * @returns `processing` where the provider did not answer in time
 */
export async function payNow(call: Call, orderId: string): Promise<{ status: OrderStatus; payment: ToldPayment }> {
  await askNow(call, { which: sql`a.order_id = ${orderId}`, cause: `pay-now:${orderId}` })
  return tellPayment(call, orderId)
}

/** Makes the calls that were just written down, as a worker would, and waits for them as long as a checkout does. */
export async function askNow(
  { app }: Pick<Call, 'app'>,
  { which, cause }: { which: SQL; cause: string },
): Promise<void> {
  const calls = await findAttempts(
    app.db,
    sql`${which} and a.status = 'created' and a.kind in ('authorize', 'collect')`,
  )
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS)
  })
  const work = Promise.all(calls.map(({ id }) => runAttempt(systemCall(app, cause), id)))
  try {
    await Promise.race([work, patience])
  } finally {
    clearTimeout(timer)
  }
  work.catch((error) => app.logger.error({ err: error, cause }, 'a payment was left to the worker'))
}

/** Of an order for later nobody has been asked yet. */
export const UNASKED = {
  status: 'created',
  clientSecret: null,
  nextAction: null,
  failure: null,
  parts: [] as ToldPayment['parts'],
} as const

/** How the payment of an order stands, and what its payer is to do. */
export async function tellPayment(
  { app }: Pick<Call, 'app'>,
  orderId: string,
): Promise<{ status: OrderStatus; payment: ToldPayment }> {
  const order = await app.db.row<{ status: OrderStatus; method: PaymentMethod }>(
    sql`select status, payment_method as method from orders where id = ${orderId}`,
  )
  const payments = await paymentsOf(app.db, orderId)
  const main = payments.findLast(({ method }) => method === order?.method) ?? payments.at(-1)
  if (!order) throw new WaybillError('not_found')
  if (!main) return { status: order.status, payment: { ...UNASKED, method: order.method } }
  return { status: order.status, payment: await tellParts(app, payments, main) }
}

/** @param main the one that its payer is to do something about */
export async function tellParts(app: Call['app'], payments: readonly Payment[], main: Payment): Promise<ToldPayment> {
  const next = await nextOf(app, main.id)
  const failed = await app.db.row<{ code: string | null }>(
    sql`select failure_code as code from payments where id = ${main.id}`,
  )
  return {
    method: main.method,
    status: main.status,
    ...next,
    failure: failed?.code ?? null,
    parts: payments.map(({ method, status, amount, currency }) => ({ method, status, amount: { amount, currency } })),
  }
}

async function nextOf(app: Call['app'], paymentId: string): Promise<Pick<ToldPayment, 'clientSecret' | 'nextAction'>> {
  const [attempt] = await findAttempts(
    app.db,
    sql`a.payment_id = ${paymentId} and a.status = 'pending' and a.kind in ('authorize', 'collect') order by a.created_at desc limit 1`,
  )
  if (attempt?.kind === 'collect')
    return { clientSecret: null, nextAction: { kind: 'confirm_on_phone', dial: attempt.dial } }
  if (!attempt?.reference || !app.cards) return { clientSecret: null, nextAction: null }
  try {
    const { next } = (await app.cards.read(attempt.reference)) ?? { next: { clientSecret: null, url: null } }
    return { clientSecret: next.clientSecret, nextAction: next.url ? { kind: 'redirect', url: next.url } : null }
  } catch (error) {
    // The order stands all the same; the app asks again.
    if (error instanceof ProviderError) return { clientSecret: null, nextAction: null }
    throw error
  }
}
