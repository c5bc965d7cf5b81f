import { sql } from 'drizzle-orm'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { refusal } from '../../src/commands/parse-input'
import { runAttempt } from '../../src/commands/payments/run-attempt'
import { MOST_DAYS, requestReconciliation } from '../../src/commands/reconciliation/request-reconciliation'
import { SolveLine, solveLine } from '../../src/commands/reconciliation/solve-line'
import { WaybillError } from '../../src/domain/errors'
import { PROVIDERS } from '../../src/domain/payments/providers'
import { dayAfter, dayOf, daysBetween } from '../../src/domain/reconciliation/run'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { findReconciledDays, findReconciledLines } from '../../src/queries/reconciliation/find-reconciliation'
import { ReconciliationAnswer, RunsAnswer, SolvedLine } from './answers'
import { csvOfLines } from './csv-of-lines'

const books = only('admin', 'compliance')
const Asked = z
  .object({ provider: z.enum(PROVIDERS).optional(), from: z.iso.date().optional(), to: z.iso.date().optional() })
  .refine(({ from, to }) => !from || !to || (from <= to && daysBetween(from, to).length <= MOST_DAYS), {
    path: ['to'],
    ...refusal({ en: `From 1 to ${MOST_DAYS} days.`, fr: `De 1 à ${MOST_DAYS} jours.` }),
  })

/** The last week where nothing is said. */
function daysOf({ from, to, provider }: z.output<typeof Asked>, now: Date) {
  const last = to ?? (from ? dayAfter(from, 6) : dayOf(now))
  return { provider, from: from ?? dayAfter(last, -6), to: last }
}

export const reconciliationEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/reconciliation',
    summary: 'Read how providers’ days compare with ours, and every difference',
    answer: ReconciliationAnswer,
    access: books,
    query: Asked,
    async handle({ call, query }) {
      const { db, clock } = call.app
      const wish = daysOf(query, clock.real())
      const days = await findReconciledDays(db, wish)
      const lines = await findReconciledLines(db, wish)
      return {
        days: days.map((day) => ({ ...day, finishedAt: day.finishedAt?.toISOString() ?? null })),
        lines: lines.map((line) => ({ ...line, solvedAt: line.solvedAt?.toISOString() ?? null })),
      }
    },
  }),
  route({
    method: 'get',
    path: '/reconciliation/lines.csv',
    summary: 'Download the differences as CSV',
    answer: z.unknown(),
    media: 'text/csv',
    access: books,
    query: Asked,
    async handle({ call, query }) {
      const wish = daysOf(query, call.app.clock.real())
      return csvOfLines(await findReconciledLines(call.app.db, wish), wish)
    },
  }),
  route({
    method: 'post',
    path: '/reconciliation/run',
    summary: 'Compare days of providers with ours',
    answer: RunsAnswer,
    access: only('admin'),
    body: z.object({ provider: z.enum(PROVIDERS).optional(), from: z.iso.date(), to: z.iso.date() }),
    example: { provider: 'campay', from: '2026-11-20', to: '2026-11-21' },
    status: 202,
    handle: ({ call, body }) => requestReconciliation(call, body),
  }),
]

/** Of the collection `reconciliation-lines`. */
export const reconciliationLineEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/:id/solve',
    summary: 'Say what a difference is, and book it as that',
    answer: SolvedLine,
    access: only('admin'),
    params: IdParam,
    body: SolveLine.omit({ lineId: true }),
    example: { action: 'accept_fee', reason: 'A new price of the provider' },
    async handle({ call, params, body }) {
      if (body.action === 'ask_again') {
        const line = await call.app.db.row<{ attemptId: string | null }>(
          sql`select attempt_id as "attemptId" from reconciliation_lines where id = ${params.id} and status = 'open'`,
        )
        if (!line) throw new WaybillError('not_found')
        if (line.attemptId) await runAttempt(call, line.attemptId)
      }
      return solveLine(call, { lineId: params.id, ...body })
    },
  }),
]
