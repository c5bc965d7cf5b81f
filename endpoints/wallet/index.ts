import type { Endpoint } from 'payload'
import { z } from 'zod'
import type { Call } from '../../src/commands/context'
import { openOwnWallet } from '../../src/commands/wallets/open-own-wallet'
import { quoteTransfer, Transfer, TransferQuote, transfer } from '../../src/commands/wallets/transfer'
import { CURRENCY_CODES, type CurrencyCode } from '../../src/domain/money/currencies'
import { MOVEMENT_CATEGORIES } from '../../src/domain/wallets/movement'
import { only } from '../../src/http/access'
import { boundCalls } from '../../src/http/bound-calls'
import { route } from '../../src/http/route'
import { all } from '../../src/http/shapes'
import { findOpenGrants } from '../../src/queries/wallets/grants'
import { findMovements } from '../../src/queries/wallets/movements'
import { findWalletsOf, type WalletView } from '../../src/queries/wallets/wallet'
import { MadeTransfer, MovementPage, QuotedTransfer, WalletAnswer } from '../wallets/answers'
import { tellMovement, tellWallet } from '../wallets/tell'

const customer = only('customer')

/** Who asks for many names sends no money. */
const boundQuotes = boundCalls({ points: 40, seconds: 3_600 })

/** One's wallets; the first look opens one. */
async function ownWallets(call: Call): Promise<WalletView[]> {
  const find = () => findWalletsOf(call.app.db, call.actor.userId ?? '', call.app.clock.now())
  const found = await find()
  if (found.length > 0) return found
  await openOwnWallet(call, {})
  return find()
}

async function ownWallet(call: Call, currency: CurrencyCode | undefined): Promise<WalletView | undefined> {
  const wallets = await ownWallets(call)
  return wallets.find((wallet) => !currency || wallet.currency === currency)
}

const History = z.object({
  currency: z.enum(CURRENCY_CODES).optional(),
  category: z.enum(MOVEMENT_CATEGORIES).optional(),
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})

/** A customer's own wallet (LED-2, LED-3). What staff does about one is in `endpoints/wallets`. */
export const ownWalletEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/wallet',
    summary: 'Read one’s own wallets: what is in them, and what may be taken from them',
    answer: all(WalletAnswer),
    access: customer,
    async handle({ call }) {
      const { db, clock } = call.app
      const wallets = await ownWallets(call)
      const docs = wallets.map(async (wallet) => tellWallet(wallet, await findOpenGrants(db, wallet.id, clock.now())))
      return { docs: await Promise.all(docs) }
    },
  }),
  route({
    method: 'get',
    path: '/wallet/transactions',
    summary: 'Read what came into one’s own wallet and went out, the newest first',
    answer: MovementPage,
    access: customer,
    query: History,
    async handle({ call, query: { currency, category, before, limit } }) {
      const wallet = await ownWallet(call, currency)
      if (!wallet) return { docs: [], next: null }
      const found = await findMovements(call.app.db, wallet.id, { category, before, limit: limit + 1 })
      const page = found.slice(0, limit)
      return {
        docs: page.map((movement) => tellMovement(movement, wallet.currency)),
        next: found.length > limit ? (page.at(-1)?.seq ?? null) : null,
      }
    },
  }),
  route({
    method: 'post',
    path: '/wallet/transfer/quote',
    summary: 'See whom money would be sent to, before sending it',
    answer: QuotedTransfer,
    keyless: true,
    access: customer,
    body: TransferQuote,
    example: { to: 'aicha@example.com', amount: 1_000 },
    async handle({ call, body }) {
      await boundQuotes(call)
      return quoteTransfer(call, body)
    },
  }),
  route({
    method: 'post',
    path: '/wallet/transfer',
    summary: 'Send own money to another customer of the market, as quoted',
    answer: MadeTransfer,
    access: customer,
    body: Transfer,
    example: {
      id: '0199aaaa-0000-7000-8000-000000000001',
      to: 'aicha@example.com',
      recipient: 'A••• D.',
      amount: 1_000,
      note: 'Lunch',
    },
    async handle({ call, body }) {
      await boundQuotes(call)
      return transfer(call, body)
    },
  }),
]
