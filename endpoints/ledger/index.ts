import type { Endpoint } from 'payload'
import { z } from 'zod'
import { Reverse, reverseLedgerEntry } from '../../src/commands/ledger/reverse-entry'
import { assertRunsFinance } from '../../src/commands/restaurants/own-restaurant'
import { WaybillError } from '../../src/domain/errors'
import type { Actor } from '../../src/domain/identity/actor'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { findAccount, findAccountLines, type LedgerAccount } from '../../src/queries/ledger/account'
import { findEntry } from '../../src/queries/ledger/entries'
import { findTrialBalance } from '../../src/queries/ledger/trial-balance'
import { AccountAnswer, EntryAnswer, ReversedEntry, TrialBalanceAnswer } from './answers'

const books = only('admin', 'compliance')

/** Owners and drivers know what is owed to them, and what they owe; of anybody else's account they know nothing. */
function assertMayKnow(actor: Actor, { restaurantId, driverId }: LedgerAccount): void {
  if (actor.role === 'owner') assertRunsFinance(actor, restaurantId ?? '')
  if (actor.role === 'driver' && (driverId === null || driverId !== actor.driverId)) throw new WaybillError('not_found')
}

export const ledgerEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/ledger/trial-balance',
    summary: 'Read what the accounts of a market come to at the end of a day',
    answer: TrialBalanceAnswer,
    access: books,
    query: z.object({ market: z.string().min(1).max(60), at: z.iso.date().optional() }),
    async handle({ call, query }) {
      const { db, clock } = call.app
      const found = await findTrialBalance(db, query.market, { at: query.at, now: clock.now() })
      if (!found) throw new WaybillError('not_found')
      return found
    },
  }),
  route({
    method: 'get',
    path: '/ledger/entries/:id',
    summary: 'Read an entry with its lines',
    answer: EntryAnswer,
    access: books,
    params: IdParam,
    async handle({ call, params }) {
      const found = await findEntry(call.app.db, params.id)
      if (!found) throw new WaybillError('not_found')
      return { ...found, at: found.at.toISOString() }
    },
  }),
  route({
    method: 'post',
    path: '/ledger/entries/:id/reverse',
    summary: 'Book the opposite of an entry',
    answer: ReversedEntry,
    access: only('admin'),
    params: IdParam,
    body: Reverse.omit({ entryId: true }),
    example: { reason: 'Booked for the wrong driver' },
    handle: ({ call, params, body }) => reverseLedgerEntry(call, { entryId: params.id, ...body }),
  }),
  route({
    method: 'get',
    path: '/ledger/accounts/:id/statement',
    summary: 'Read an account: what it holds, and its last lines',
    answer: AccountAnswer,
    access: only('admin', 'compliance', 'owner', 'driver'),
    params: IdParam,
    async handle({ call, params }) {
      const found = await findAccount(call.app.db, params.id)
      if (!found) throw new WaybillError('not_found')
      assertMayKnow(call.actor, found)
      const { currency, balance, restaurantId: _r, driverId: _d, timeZone: _t, walletId: _w, ...account } = found
      const lines = await findAccountLines(call.app.db, params.id)
      return {
        ...account,
        balance: { amount: balance, currency },
        lines: lines.map((line) => ({ ...line, at: line.at.toISOString() })),
      }
    },
  }),
]
