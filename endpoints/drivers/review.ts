import type { Endpoint } from 'payload'
import { z } from 'zod'
import { orderCheck } from '../../src/commands/background-checks/order-check'
import { RecordByHand, recordByHand } from '../../src/commands/background-checks/record-by-hand'
import { activateDriver, giveNotice, PerhapsReason, Reason, rejectDriver } from '../../src/commands/drivers/decide'
import { RecordIdentity, recordIdentity } from '../../src/commands/drivers/pass-identity'
import { reinstateDriver, suspendDriver } from '../../src/commands/drivers/suspend'
import { DRIVER_STAGES, ONBOARDING_STAGES } from '../../src/domain/drivers/transitions'
import { WaybillError } from '../../src/domain/errors'
import { addDays } from '../../src/domain/time/calendar-day'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { countDriverStages, findDriverDetails, findDriverHeads } from '../../src/queries/drivers/onboarding'
import { detailsOf, headOf } from './driver-standing'
import { DriverHeads, DriverOnboarding, MovedDriver, NoticedDriver } from './onboarding-answers'

const reviewers = only('compliance', 'admin')

/** What those do who check drivers. */
export const reviewEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/onboarding',
    summary: 'List drivers by stage, with what each lacks and what ends next',
    answer: DriverHeads,
    access: reviewers,
    query: z.object({
      stage: z.enum([...DRIVER_STAGES, 'onboarding']).optional(),
      endingInDays: z.coerce.number().int().min(0).max(366).optional(),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    async handle({ call: { app }, query: { stage, endingInDays, ...page } }) {
      const now = app.clock.now()
      const stages = stage === 'onboarding' ? ONBOARDING_STAGES : stage ? [stage] : []
      const endingBy = endingInDays === undefined ? undefined : addDays(now.toISOString().slice(0, 10), endingInDays)
      const { docs, hasNextPage } = await findDriverHeads(app.db, { stages, endingBy, ...page })
      return { docs: docs.map((each) => headOf(each, app)), hasNextPage, stages: await countDriverStages(app.db) }
    },
  }),
  route({
    method: 'get',
    path: '/:id/onboarding',
    summary: 'Read a driver: stage, papers, checks, history',
    answer: DriverOnboarding,
    access: reviewers,
    params: IdParam,
    async handle({ call: { app }, params }) {
      const found = await findDriverDetails(app.db, { id: params.id })
      if (!found) throw new WaybillError('not_found')
      return detailsOf(found, app)
    },
  }),
  route({
    method: 'post',
    path: '/:id/identity',
    summary: 'Write down that one has seen a driver and his papers',
    answer: MovedDriver,
    example: { bornOn: '1990-05-17', reference: 'passport, seen in person' },
    access: reviewers,
    params: IdParam,
    body: RecordIdentity,
    handle: ({ call, params, body }) => recordIdentity(call, { driverId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/background-check',
    summary: 'Order a background check anew',
    answer: MovedDriver,
    access: reviewers,
    params: IdParam,
    handle: ({ call, params }) => orderCheck(call, { driverId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/background-result',
    summary: 'Write down what an authority found, where no provider looks into drivers',
    answer: MovedDriver,
    example: { result: 'clear', completedOn: '2026-11-02', note: 'Extract of the criminal register, Douala' },
    access: reviewers,
    params: IdParam,
    body: RecordByHand,
    handle: ({ call, params, body }) => recordByHand(call, { driverId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/activate',
    summary: 'Let a driver drive; where his check gave something to consider, with a reason',
    answer: MovedDriver,
    access: reviewers,
    params: IdParam,
    body: PerhapsReason,
    handle: ({ call, params, body }) => activateDriver(call, { driverId: params.id, ...body }),
  }),
  route({
    method: 'post',
    path: '/:id/adverse-notice',
    summary: 'Tell a driver that he is to be rejected, and why',
    answer: NoticedDriver,
    example: { reason: 'Two licence suspensions in the last three years.' },
    access: reviewers,
    params: IdParam,
    body: Reason,
    handle: ({ call, params, body }) => giveNotice(call, { driverId: params.id, ...body }),
  }),
  ...(
    [
      ['reject', 'Reject a driver, after the notice and its days', rejectDriver],
      ['suspend', 'Stop a driver until a person lets him drive again', suspendDriver],
    ] as const
  ).map(([verb, summary, verbed]) =>
    route({
      method: 'post',
      path: `/:id/${verb}`,
      summary,
      answer: MovedDriver,
      example: { reason: 'An accident that he did not report.' },
      access: reviewers,
      params: IdParam,
      body: Reason,
      handle: ({ call, params, body }) => verbed(call, { driverId: params.id, ...body }),
    }),
  ),
  route({
    method: 'post',
    path: '/:id/reinstate',
    summary: 'Let a suspended driver drive again',
    answer: MovedDriver,
    access: reviewers,
    params: IdParam,
    body: PerhapsReason,
    handle: ({ call, params, body }) => reinstateDriver(call, { driverId: params.id, ...body }),
  }),
]
