import { z } from 'zod'
import { FIGURES } from '../../src/domain/finance/figures'
import { REVENUES } from '../../src/domain/finance/revenue'
import { COMMISSION_TIERS } from '../../src/domain/ledger/commission'
import { TAX_LEVELS } from '../../src/domain/tax/tax-rule'
import { Count, Currency, Day, Id, MinorUnits, Time, TimeZone } from '../../src/http/shapes'
import { Kind } from '../ledger/answers'

const BasisPoints = z.int().meta({ description: 'Hundredths of a percent.' })
const Days = z
  .object({ from: Day, to: Day })
  .meta({ description: 'Calendar days of the market, the last one included.' })

function amounts<Name extends string>(names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, MinorUnits])) as Record<Name, typeof MinorUnits>
}

const FIGURE_SHAPE = { ...amounts(FIGURES), orders: z.int() }
const Figures = z.object(FIGURE_SHAPE).meta({
  id: 'RestaurantFigures',
  description: 'earned = sales − byRestaurant − commission + taxEffect + corrections.',
})

const REVENUE_SHAPE = { ...amounts(REVENUES), orders: z.int() }
const Revenue = z.object(REVENUE_SHAPE).meta({
  id: 'Revenue',
  description:
    'revenue = commission + serviceFees + cancellationFees + deliveryMargin − promotions − refunds − processingFees − uncollected.',
})

export const RestaurantFinanceAnswer = z
  .object({
    restaurant: z.object({
      id: Id,
      name: z.string(),
      slug: z.string(),
      market: z.object({ slug: z.string(), name: z.string(), currency: Currency, timeZone: TimeZone }),
    }),
    period: Days,
    periodBefore: Days,
    currencies: z.array(
      z.object({
        currency: Currency,
        balance: z
          .object({ payable: MinorUnits, receivable: MinorUnits })
          .meta({ description: 'What the restaurant is owed, and what it owes, now.' }),
        totals: Figures,
        before: Figures,
        days: z.array(z.object({ day: Day, ...FIGURE_SHAPE })),
        commission: z.array(
          z.object({
            tier: z.enum(COMMISSION_TIERS).nullable(),
            plan: z.string().nullable(),
            basisPoints: BasisPoints,
            base: MinorUnits,
            amount: MinorUnits,
            orders: Count,
          }),
        ),
        movements: z
          .array(
            z.object({
              entryId: Id,
              kind: Kind,
              day: Day,
              at: Time,
              reason: z.string().nullable(),
              amount: MinorUnits,
            }),
          )
          .meta({ description: 'What was of no order, as a payout: below zero where it was paid out.' }),
      }),
    ),
  })
  .meta({ id: 'RestaurantFinance' })

export const FinanceOrdersAnswer = z
  .object({
    docs: z.array(
      z.object({
        entryId: Id,
        kind: Kind,
        orderId: Id,
        number: z.string(),
        currency: Currency,
        day: Day,
        at: Time,
        paid: MinorUnits.nullable(),
        tip: MinorUnits.nullable(),
        basisPoints: BasisPoints.nullable(),
        ...FIGURE_SHAPE,
      }),
    ),
    next: z
      .string()
      .nullable()
      .meta({ description: 'To be given as `after` for those before these; null: there are none.' }),
  })
  .meta({ id: 'FinanceOrders' })

const Market = z.object({ id: Id, slug: z.string(), name: z.string(), currency: Currency, timeZone: TimeZone })

export const RevenueAnswer = z
  .object({
    market: Market,
    period: Days,
    periodBefore: Days,
    currencies: z.array(
      z.object({
        currency: Currency,
        totals: Revenue,
        before: Revenue,
        days: z.array(z.object({ day: Day, ...REVENUE_SHAPE })),
      }),
    ),
  })
  .meta({ id: 'MarketRevenue' })

export const TaxReportAnswer = z
  .object({
    market: Market,
    period: Days,
    rows: z.array(
      z.object({
        authorityId: Id.nullable(),
        authority: z.string().nullable(),
        registration: z.string().nullable(),
        level: z.enum(TAX_LEVELS).nullable().meta({ description: 'Of the rule that taxed; null at a plain rate.' }),
        currency: Currency,
        basisPoints: z
          .number()
          .nullable()
          .meta({ description: 'Hundredths of a percent; of a rule, not always a whole number.' }),
        base: MinorUnits,
        collected: MinorUnits,
        refunded: MinorUnits,
        toRemit: MinorUnits,
      }),
    ),
  })
  .meta({ id: 'TaxReport' })
