import { z } from 'zod'
import { DESTINATION_KINDS } from '../../src/domain/payouts/destination'
import { PAYOUT_STATUSES } from '../../src/domain/payouts/transitions'
import { Count, Currency, Id, MinorUnits, Money, Time } from '../../src/http/shapes'

const PayoutStatus = z.enum(PAYOUT_STATUSES).meta({ id: 'PayoutStatus' })

export const OpenedPayout = z
  .object({
    id: Id,
    status: PayoutStatus,
    amount: Money,
    netted: Money.describe('Cash that a driver held, set against his pay with it.'),
    sendAfter: Time.describe('It is not sent before: a destination that was just added waits.'),
  })
  .meta({ id: 'OpenedPayout' })

export const DecidedPayout = z.object({ id: Id, status: PayoutStatus })

export const PayoutTermsAnswer = z
  .object({
    currency: Currency,
    balance: MinorUnits.describe('What is owed, or what is in the wallet.'),
    available: MinorUnits.describe('Of that, what can be asked for now.'),
    recent: MinorUnits.describe('Earned too lately: it waits, for refunds may come.'),
    netted: MinorUnits.describe('Cash held, which is set against the next payout.'),
    dailyLeft: MinorUnits.nullable(),
    minimum: MinorUnits,
    holdDays: Count,
    stopped: z.boolean().describe('Payouts of this owner are on hold.'),
    destinations: z.array(
      z.object({
        id: Id,
        kind: z.enum(DESTINATION_KINDS),
        tail: z.string().describe('The end of its number.'),
        operator: z.string().nullable(),
        bank: z.string().nullable(),
        usableAt: Time,
      }),
    ),
  })
  .meta({ id: 'PayoutTerms', description: 'What an owner could be paid now, on which terms, and to where.' })

export const StartedRun = z.object({ batch: Id.nullable(), payouts: Count })

export const PayoutRunAnswer = z
  .object({
    batch: Id,
    marketId: Id,
    market: z.string(),
    startedAt: Time,
    amount: Money,
    payouts: Count,
    paid: Count,
    failed: Count,
    running: Count,
  })
  .meta({ id: 'PayoutRun', description: 'Payouts that were sent together, and how far they are.' })

export const PayoutRunsAnswer = z.object({
  waiting: z.array(
    z.object({
      marketId: Id,
      market: z.string(),
      requested: Count,
      requestedAmount: Money,
      oldest: Time.nullable(),
      approved: Count,
      approvedAmount: Money,
      later: Count,
    }),
  ),
  runs: z.array(PayoutRunAnswer),
})

export const BankAccount = z.object({ bank: z.string(), holder: z.string(), account: z.string() })

export const HoldAnswer = z.object({ id: Id, reason: z.string() })
