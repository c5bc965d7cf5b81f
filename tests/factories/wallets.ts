import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { boundApp } from '../../src/commands/app'
import { command } from '../../src/commands/command'
import { systemCall } from '../../src/commands/context'
import { postEntries } from '../../src/commands/ledger/post-entries'
import { giveBackToWallet, type WalletReturn } from '../../src/commands/wallets/give-back-to-wallet'
import { spendFromWallet, type WalletPayment } from '../../src/commands/wallets/spend-from-wallet'
import { takeBackPoints } from '../../src/commands/wallets/take-back-points'
import { houseAccount } from '../../src/domain/ledger/accounts'
import { customerAccount } from '../../src/domain/ledger/wallet-entries'
import { balanceOf, post } from './ledger'

type Sql = Pick<pg.Pool, 'query'>
const anything = <T>() => z.custom<T>(() => true)

/** What an order's command does with a wallet: takes from it, and posts last. */
const spending = command('test.spend', anything<WalletPayment>(), async (ctx, payment) => {
  await postEntries(ctx, payment.marketId, await spendFromWallet(ctx, payment))
  return {}
})

const returning = command('test.give-back', anything<WalletReturn>(), async (ctx, given) => {
  await postEntries(ctx, given.marketId, await giveBackToWallet(ctx, given))
  return {}
})

export async function spend(
  payment: Pick<WalletPayment, 'customerId' | 'marketId' | 'amount'> & Partial<WalletPayment>,
): Promise<string> {
  const paymentId = payment.paymentId ?? uuid()
  await spending(systemCall(boundApp(), 'test'), {
    currency: 'XAF',
    orderId: uuid(),
    categories: [],
    by: 'wallet',
    ...payment,
    paymentId,
  })
  return paymentId
}

export async function giveBack(given: Omit<WalletReturn, 'returnId'> & { returnId?: string }): Promise<void> {
  await returning(systemCall(boundApp(), 'test'), { returnId: uuid(), ...given })
}

/** Own money in a wallet, as if it had been put there at the office. */
export async function fill(sql: Sql, marketId: string, customerId: string, amount: number): Promise<void> {
  const to = houseAccount(marketId, 'cash_office')
  await post(sql, marketId, { from: customerAccount(customerId, 'wallet'), to, amount, key: randomUUID() })
}

/** What a customer has: own money, credit, points. */
export async function held(sql: Sql, customerId: string): Promise<[number, number, number]> {
  const of = (purpose: string) => balanceOf(sql, `customer:${customerId}:${purpose}:XAF`)
  return [await of('wallet'), await of('promotional_credit'), await of('points')]
}

export async function walletId(sql: Sql, customerId: string): Promise<string> {
  const { rows } = await sql.query<{ id: string }>('select id from wallets where customer_id = $1', [customerId])
  return rows[0]?.id ?? ''
}

const takingBack = command(
  'test.take-back',
  anything<{ marketId: string; refund: Parameters<typeof takeBackPoints>[1] }>(),
  async (ctx, { marketId, refund }) => {
    await postEntries(ctx, marketId, await takeBackPoints(ctx, refund))
    return {}
  },
)

/** What a refund does with the points of its order. */
export async function takeBack(marketId: string, refund: Parameters<typeof takeBackPoints>[1]): Promise<void> {
  await takingBack(systemCall(boundApp(), 'test'), { marketId, refund })
}
