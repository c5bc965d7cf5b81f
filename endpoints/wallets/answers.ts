import { z } from 'zod'
import { ENTRY_KINDS } from '../../src/domain/ledger/entry'
import { MOVEMENT_CATEGORIES, WALLET_PURPOSES } from '../../src/domain/wallets/movement'
import { WALLET_STATUSES } from '../../src/domain/wallets/wallet-status'
import { Count, Currency, Day, Id, MinorUnits, Money, Time } from '../../src/http/shapes'

const Status = z.enum(WALLET_STATUSES).meta({ id: 'WalletStatus' })
const Purpose = z
  .enum(WALLET_PURPOSES)
  .meta({ id: 'WalletPurpose', description: 'Own money, credit that was granted, or points.' })
const Category = z.enum(MOVEMENT_CATEGORIES).meta({ id: 'MovementCategory' })

const Bound = z
  .object({ limit: Money, left: Money })
  .nullable()
  .meta({ id: 'WalletLimit', description: 'Null where there is none.' })

export const WalletAnswer = z
  .object({
    id: Id,
    currency: Currency,
    status: Status,
    balance: Money,
    credit: Money,
    points: Money,
    limits: z.object({ daily: Bound, monthly: Bound }),
    barredCategories: z.array(z.string()),
    grants: z.array(
      z.object({ purpose: Purpose, remaining: Money, expiresAt: Time.nullable() }).meta({ id: 'WalletGrant' }),
    ),
  })
  .meta({
    id: 'Wallet',
    description:
      'Own money, and what can be spent now of credit and points; a point is worth one minor unit. Grants: the nearest expiry first.',
  })

export const MovementAnswer = z
  .object({
    seq: Count,
    entryId: Id,
    purpose: Purpose,
    category: Category,
    kind: z.enum(ENTRY_KINDS).meta({ id: 'EntryKind' }),
    amount: Money,
    orderId: Id.nullable(),
    orderNumber: z.string().nullable(),
    other: z.string().nullable().meta({ description: 'Of a transfer: the other customer, masked.' }),
    note: z.string().nullable(),
    day: Day,
    at: Time,
  })
  .meta({ id: 'WalletMovement', description: 'Above zero: it came in.' })

export const MovementPage = z.object({
  docs: z.array(MovementAnswer),
  next: Count.nullable().meta({ description: 'Ask for the page after with it as `before`; null on the last.' }),
})

export const StatementAnswer = z
  .object({
    walletId: Id,
    currency: Currency,
    from: Day,
    to: Day,
    accounts: z.array(
      z.object({
        purpose: Purpose,
        opening: MinorUnits,
        closing: MinorUnits,
        lines: z.array(MovementAnswer.extend({ balance: MinorUnits })),
      }),
    ),
  })
  .meta({ id: 'WalletStatement', description: 'Each account with every movement of the days, in their order.' })

export const QuotedTransfer = z.object({
  id: Id,
  recipient: z.string(),
  amount: Money,
  balanceAfter: Money,
})

export const MadeTransfer = z.object({ id: Id, recipient: z.string(), amount: Money, note: z.string().nullable() })

export const MovedWallet = z.object({ walletId: Id, status: Status })

export const LimitedWallet = z.object({
  walletId: Id,
  dailyLimit: MinorUnits.nullable(),
  monthlyLimit: MinorUnits.nullable(),
  barredCategories: z.array(z.string()),
})

export const CreditedWallet = z.object({
  walletId: Id,
  entryId: Id,
  amount: MinorUnits,
  currency: Currency,
  expiresAt: Time.nullable(),
})

export const PaidIn = z.object({ walletId: Id, entryId: Id, amount: MinorUnits, currency: Currency })

export const RevokedGrant = z.object({ walletId: Id, grantId: Id, amount: MinorUnits, currency: Currency })
