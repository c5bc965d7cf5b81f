import type { Endpoint } from 'payload'
import { z } from 'zod'
import { CreditWallet, creditWallet } from '../../src/commands/wallets/credit-wallet'
import { LimitWallet, limitWallet } from '../../src/commands/wallets/limit-wallet'
import { MoveWallet, moveWallet } from '../../src/commands/wallets/move-wallet'
import { PayIn, payIn } from '../../src/commands/wallets/pay-in'
import { RevokeGrant, revokeGrant } from '../../src/commands/wallets/revoke-grant'
import type { WalletStatus } from '../../src/domain/wallets/wallet-status'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { CreditedWallet, LimitedWallet, MovedWallet, PaidIn, RevokedGrant } from './answers'
import { walletStatement } from './statement'

const admin = only('admin')

function move(verb: string, to: WalletStatus, summary: string): Endpoint {
  return route({
    method: 'post',
    path: `/:id/${verb}`,
    summary,
    answer: MovedWallet,
    access: admin,
    params: IdParam,
    body: MoveWallet.pick({ reason: true }),
    example: { reason: 'Stolen telephone' },
    handle: ({ call, params, body }) => moveWallet(call, { walletId: params.id, to, ...body }),
  })
}

/** What is done about one wallet; a customer's own are in `endpoints/wallet`. */
export const walletEndpoints: Endpoint[] = [
  walletStatement,
  move('freeze', 'frozen', 'Let nothing be taken from a wallet'),
  move('release', 'active', 'Open a frozen or closed wallet again'),
  move('close', 'closed', 'Close a wallet that is empty'),
  route({
    method: 'post',
    path: '/:id/limits',
    summary: 'Say what may be taken from a wallet, and what it may not pay for',
    answer: LimitedWallet,
    access: admin,
    params: IdParam,
    body: LimitWallet.omit({ walletId: true }),
    example: { dailyLimit: 20_000, monthlyLimit: null, barredCategories: [], reason: 'Asked by the guardian' },
    handle: ({ call, params, body }) => limitWallet(call, { walletId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/pay-in',
    summary: 'Put cash that was paid at the office into a wallet',
    answer: PaidIn,
    access: admin,
    params: IdParam,
    body: PayIn.omit({ walletId: true }),
    example: { amount: 10_000, reason: 'Receipt 4711' },
    handle: ({ call, params, body }) => payIn(call, { walletId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/credit',
    summary: 'Grant credit or points, at the platform’s expense',
    answer: CreditedWallet,
    access: admin,
    params: IdParam,
    body: CreditWallet.omit({ walletId: true }),
    example: { amount: 2_000, reason: 'An order that came cold' },
    handle: ({ call, params, body }) => creditWallet(call, { walletId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/grants/:grantId/revoke',
    summary: 'End granted credit before its time',
    answer: RevokedGrant,
    access: admin,
    params: IdParam.extend({ grantId: z.uuid() }),
    body: RevokeGrant.pick({ reason: true }),
    example: { reason: 'Granted by mistake' },
    handle: ({ call, params, body }) => revokeGrant(call, { walletId: params.id, grantId: params.grantId, ...body }),
  }),
]
