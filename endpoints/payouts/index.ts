import type { Endpoint } from 'payload'
import { z } from 'zod'
import { readBankAccount } from '../../src/commands/payouts/bank-account'
import { approvePayout, Reasoned, rejectPayout } from '../../src/commands/payouts/decide-payout'
import { HoldPayouts, holdPayouts, LiftHold, liftHold } from '../../src/commands/payouts/hold-payouts'
import { payoutTerms } from '../../src/commands/payouts/payout-terms'
import { ownOf, RequestPayout, requestOwnPayout } from '../../src/commands/payouts/request-payout'
import { retryPayout } from '../../src/commands/payouts/retry-payout'
import { runPayouts } from '../../src/commands/payouts/run-payouts'
import { failBankPayout, SettleBankPayout, settleBankPayout } from '../../src/commands/payouts/settle-bank-payout'
import { assertRunsFinance } from '../../src/commands/restaurants/own-restaurant'
import { WaybillError } from '../../src/domain/errors'
import { invalid } from '../../src/domain/invalid'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { findRun, findRuns, findWaiting } from '../../src/queries/payouts/runs'
import {
  BankAccount,
  DecidedPayout,
  HoldAnswer,
  OpenedPayout,
  PayoutRunAnswer,
  PayoutRunsAnswer,
  PayoutTermsAnswer,
  StartedRun,
} from './answers'
import { tellRun } from './tell-run'

const admin = only('admin')
const house = only('admin', 'compliance')
const reason = Reasoned.pick({ reason: true })

/** What a restaurant is owed is asked for at `/api/restaurants/:id/payouts`. */
export const payoutEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/',
    status: 201,
    summary: 'Ask for one’s own money: a driver’s pay, or what is in a customer’s wallet',
    answer: OpenedPayout,
    access: only('driver', 'customer'),
    body: RequestPayout,
    example: { amount: 5_000, destination: { kind: 'mobile_money', phone: '+237670000000' } },
    handle: ({ call, body }) => requestOwnPayout(call, body),
  }),
  route({
    method: 'get',
    path: '/terms',
    summary: 'Read what could be paid now, on which terms, and to where; of a restaurant, or of oneself',
    answer: PayoutTermsAnswer,
    access: only('owner', 'admin', 'driver', 'customer'),
    query: z.object({ restaurant: z.uuid().optional() }),
    async handle({ call, query }) {
      const { actor, app } = call
      if (query.restaurant) assertRunsFinance(actor, query.restaurant)
      if (!query.restaurant && (actor.role === 'owner' || actor.role === 'admin'))
        throw invalid('restaurant', { en: 'Which one?', fr: 'Lequel ?' })
      const of = query.restaurant ? ({ kind: 'restaurant', id: query.restaurant } as const) : ownOf(actor)
      const { destinations, ...told } = await payoutTerms(app, of)
      return { ...told, destinations: destinations.map((each) => ({ ...each, usableAt: each.usableAt.toISOString() })) }
    },
  }),
  route({
    method: 'post',
    path: '/:id/approve',
    summary: 'Let a payout go out; whoever asked for it may not',
    answer: DecidedPayout,
    access: admin,
    params: IdParam,
    handle: ({ call, params }) => approvePayout(call, { payoutId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/reject',
    summary: 'Say no to a payout; the money is back where it was',
    answer: DecidedPayout,
    access: admin,
    params: IdParam,
    body: reason,
    example: { reason: 'The account is under review' },
    handle: ({ call, params, body }) => rejectPayout(call, { payoutId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/retry',
    status: 201,
    summary: 'Ask anew for what a failed payout did not bring',
    answer: OpenedPayout,
    access: admin,
    params: IdParam,
    handle: ({ call, params }) => retryPayout(call, { payoutId: params.id }),
  }),
  route({
    method: 'get',
    path: '/:id/account',
    summary: 'Read the bank account that a payout goes to, to make the transfer',
    answer: BankAccount,
    access: admin,
    params: IdParam,
    handle: ({ call, params }) => readBankAccount(call, { payoutId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/settle',
    summary: 'Say that a bank transfer was made, and under which reference',
    answer: DecidedPayout,
    access: admin,
    params: IdParam,
    body: SettleBankPayout.pick({ reference: true }),
    example: { reference: 'VIR-2026-1122-07' },
    handle: ({ call, params, body }) => settleBankPayout(call, { payoutId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/fail',
    summary: 'Say that a bank did not take a transfer; the money is back where it was',
    answer: DecidedPayout,
    access: admin,
    params: IdParam,
    body: reason,
    example: { reason: 'The account is closed' },
    handle: ({ call, params, body }) => failBankPayout(call, { payoutId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/run',
    summary: 'Send what was approved in a market now',
    answer: StartedRun,
    access: admin,
    body: z.object({ marketId: z.uuid() }),
    handle: ({ call, body }) => runPayouts(call, body),
  }),
  route({
    method: 'get',
    path: '/runs',
    summary: 'Read what waits in each market, and the last runs',
    answer: PayoutRunsAnswer,
    access: house,
    async handle({ call }) {
      const { db, clock } = call.app
      const [waiting, found] = await Promise.all([findWaiting(db, clock.now()), findRuns(db)])
      return {
        waiting: waiting.map(({ currency, requestedAmount, approvedAmount, oldest, ...rest }) => ({
          ...rest,
          oldest: oldest?.toISOString() ?? null,
          requestedAmount: { amount: requestedAmount, currency },
          approvedAmount: { amount: approvedAmount, currency },
        })),
        runs: found.map(tellRun),
      }
    },
  }),
  route({
    method: 'get',
    path: '/runs/:id',
    summary: 'Read how far a run is',
    answer: PayoutRunAnswer,
    access: house,
    params: IdParam,
    async handle({ call, params }) {
      const found = await findRun(call.app.db, params.id)
      if (!found) throw new WaybillError('not_found')
      return tellRun(found)
    },
  }),
  route({
    method: 'post',
    path: '/holds',
    status: 201,
    summary: 'Stop everything that goes out to an owner',
    answer: HoldAnswer,
    access: admin,
    body: HoldPayouts,
    handle: ({ call, body }) => holdPayouts(call, body),
  }),
  route({
    method: 'post',
    path: '/holds/:id/lift',
    summary: 'Let money go out to an owner again',
    answer: HoldAnswer,
    access: admin,
    params: IdParam,
    body: LiftHold.pick({ reason: true }),
    example: { reason: 'He came to the office with his papers' },
    handle: ({ call, params, body }) => liftHold(call, { holdId: params.id, ...body }),
  }),
]
