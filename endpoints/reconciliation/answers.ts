import { z } from 'zod'
import { PROVIDERS } from '../../src/domain/payments/providers'
import { FINDING_KINDS, SOLVING_ACTIONS } from '../../src/domain/reconciliation/finding'
import { OUR_STATES, THEIR_STATES } from '../../src/domain/reconciliation/movement'
import { LINE_STATUSES, RUN_STATUSES } from '../../src/domain/reconciliation/run'
import { Count, Currency, Day, Id, MinorUnits, Time } from '../../src/http/shapes'

const Provider = z.enum(PROVIDERS).meta({ id: 'PaymentProvider' })
const Action = z
  .enum(SOLVING_ACTIONS)
  .meta({ id: 'SolvingAction', description: 'What may be done about a difference.' })

const ReconciledDay = z
  .object({
    id: Id,
    provider: Provider,
    day: Day.meta({ description: 'The provider’s day, in UTC.' }),
    status: z.enum(RUN_STATUSES),
    matched: Count,
    open: Count,
    solved: Count,
    totals: z.array(z.object({ currency: Currency, ours: MinorUnits, theirs: MinorUnits })),
    message: z.string().nullable(),
    finishedAt: Time.nullable(),
  })
  .meta({ id: 'ReconciledDay', description: 'A provider’s books of a day against ours.' })

const ReconciledLine = z
  .object({
    id: Id,
    provider: Provider,
    day: Day,
    kind: z.enum(FINDING_KINDS).meta({ id: 'FindingKind' }),
    status: z.enum(LINE_STATUSES),
    market: z.string(),
    currency: Currency,
    direction: z.enum(['in', 'out']),
    reference: z.string().nullable(),
    attemptId: Id.nullable(),
    orderId: Id.nullable(),
    orderNumber: z.string().nullable(),
    ours: MinorUnits.nullable(),
    theirs: MinorUnits.nullable(),
    ourFee: MinorUnits.nullable(),
    theirFee: MinorUnits.nullable(),
    expectedFee: MinorUnits.nullable(),
    ourState: z.enum(OUR_STATES).nullable(),
    theirState: z.enum(THEIR_STATES).nullable(),
    suspense: MinorUnits,
    actions: z.array(Action).meta({ description: 'The suggestion first.' }),
    action: Action.nullable(),
    reason: z.string().nullable(),
    solvedBy: z.string().nullable(),
    solvedAt: Time.nullable(),
  })
  .meta({ id: 'ReconciledLine', description: 'A difference, until it is solved.' })

export const ReconciliationAnswer = z
  .object({ days: z.array(ReconciledDay), lines: z.array(ReconciledLine) })
  .meta({ id: 'Reconciliation' })

export const RunsAnswer = z.object({ runs: z.array(Id) })
export const SolvedLine = z.object({ id: Id, status: z.literal('solved'), action: Action })
