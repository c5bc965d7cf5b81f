import { z } from 'zod'
import { OWNER_KINDS, PURPOSE_NAMES } from '../../src/domain/ledger/accounts'
import { ENTRY_KINDS } from '../../src/domain/ledger/entry'
import { Count, Currency, Day, Id, MinorUnits, Money, Time } from '../../src/http/shapes'

export const Purpose = z.enum(PURPOSE_NAMES).meta({ id: 'AccountPurpose', description: 'What an account is for.' })
export const Side = z.enum(['debit', 'credit']).meta({ id: 'AccountSide', description: 'By what its balance grows.' })
export const Kind = z.enum(ENTRY_KINDS).meta({ id: 'EntryKind' })
export const Owner = z
  .enum(OWNER_KINDS)
  .meta({ id: 'AccountOwner', description: 'Whose it is; `market`: the platform’s in a market.' })

const Sums = { debits: MinorUnits, credits: MinorUnits }

export const TrialBalanceAnswer = z
  .object({
    market: z.object({ id: Id, slug: z.string(), name: z.string() }),
    at: Day,
    rows: z.array(
      z.object({ purpose: Purpose, currency: Currency, accounts: Count, ...Sums, balance: MinorUnits, side: Side }),
    ),
    totals: z.array(z.object({ currency: Currency, ...Sums })),
  })
  .meta({ id: 'TrialBalance' })

export const EntryAnswer = z
  .object({
    id: Id,
    key: z.string(),
    kind: Kind,
    orderId: Id.nullable(),
    currency: Currency,
    amount: MinorUnits,
    reason: z.string().nullable(),
    reverses: Id.nullable(),
    reversedBy: Id.nullable(),
    day: Day,
    at: Time,
    actorRole: z.string(),
    actorId: z.string().nullable(),
    lines: z.array(
      z.object({
        accountId: Id,
        code: z.string(),
        purpose: Purpose,
        owner: Owner,
        ownerName: z.string(),
        debit: MinorUnits,
        credit: MinorUnits,
      }),
    ),
  })
  .meta({ id: 'LedgerEntry', description: 'One happening; its debits and credits are the same.' })

export const AccountAnswer = z
  .object({
    id: Id,
    code: z.string(),
    purpose: Purpose,
    owner: Owner,
    ownerName: z.string(),
    side: Side,
    frozen: z.boolean(),
    balance: Money,
    lines: z.array(
      z.object({
        entryId: Id,
        kind: Kind,
        orderId: Id.nullable(),
        orderNumber: z.string().nullable(),
        at: Time,
        debit: MinorUnits,
        credit: MinorUnits,
      }),
    ),
  })
  .meta({ id: 'LedgerAccount', description: 'With its last hundred lines, the newest first.' })

export const ReversedEntry = z.object({ id: Id, reverses: Id })
