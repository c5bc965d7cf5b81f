import type { Endpoint } from 'payload'
import { z } from 'zod'
import { liftHold, PlaceHold, placeHold } from '../../src/commands/compliance-log/hold-log'
import { KeepFor, keepFor } from '../../src/commands/privacy/keep-for'
import { RECORD_KINDS } from '../../src/domain/compliance-log/record'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { all, Id } from '../../src/http/shapes'
import { findHolds } from '../../src/queries/privacy/holds'
import { countDue, findRetention } from '../../src/queries/privacy/retention'
import { HoldAnswer, RetentionAnswer } from './answers'

const officers = only('compliance', 'admin')

/** For how long the compliance log is kept, and what a court has it keep for longer. */
export const keepingEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/privacy/retention',
    summary: 'List for how many years entries of each kind are kept',
    answer: all(RetentionAnswer),
    access: officers,
    handle: async ({ call }) => ({ docs: await findRetention(call.app.db) }),
  }),
  route({
    method: 'get',
    path: '/privacy/retention/due',
    operation: 'countDueEntries',
    summary: 'Count what a rule would purge if it held now',
    answer: z.object({ due: z.int().min(0).meta({ description: 'Counted up to 100,000.' }) }),
    access: officers,
    query: z.object({ kind: z.enum(RECORD_KINDS), years: z.coerce.number().int().min(1).max(100) }),
    handle: async ({ call, query }) => ({ due: await countDue(call.app.db, query, call.app.clock.real()) }),
  }),
  route({
    method: 'post',
    path: '/privacy/retention',
    summary: 'Say for how many years entries of a kind are kept',
    answer: z.object({ kind: z.enum(RECORD_KINDS), years: z.int() }),
    access: officers,
    example: { kind: 'access', years: 3, reason: 'Decision of the board, 12 November' },
    body: KeepFor,
    handle: ({ call, body }) => keepFor(call, body),
  }),
  route({
    method: 'get',
    path: '/privacy/holds',
    summary: 'List legal holds, those that stand first',
    answer: all(HoldAnswer),
    access: officers,
    handle: async ({ call }) => ({ docs: await findHolds(call.app.db) }),
  }),
  route({
    method: 'post',
    path: '/privacy/holds',
    summary: 'Place a legal hold: what it covers is neither purged nor erased',
    answer: z.object({ id: Id }),
    access: officers,
    status: 201,
    example: { about: 'market', id: '0190f000-0000-7000-8000-000000000000', reason: 'Case 12/2026' },
    body: PlaceHold,
    handle: ({ call, body }) => placeHold(call, body),
  }),
  route({
    method: 'post',
    path: '/privacy/holds/:id/lift',
    summary: 'Lift a legal hold',
    answer: z.object({ lifted: z.literal(true) }),
    access: officers,
    params: IdParam,
    body: z.object({ reason: z.string().trim().min(3).max(500) }),
    async handle({ call, params, body }) {
      await liftHold(call, { holdId: params.id, reason: body.reason })
      return { lifted: true as const }
    },
  }),
]
