import type { CurrencyCode } from '../../../domain/money/currencies'
import type { Money } from '../../../domain/money/money'

/** As the API tells them. */
export interface ToldRun {
  batch: string
  market: string
  startedAt: string
  amount: Money
  payouts: number
  paid: number
  failed: number
  running: number
}

export interface ToldWaiting {
  marketId: string
  market: string
  requested: number
  requestedAmount: Money
  oldest: string | null
  approved: number
  approvedAmount: Money
  later: number
}

export interface ToldDestination {
  id: string
  kind: 'mobile_money' | 'bank'
  tail: string
  operator: string | null
  bank: string | null
  usableAt: string
}

export interface ToldTerms {
  currency: CurrencyCode
  balance: number
  available: number
  recent: number
  dailyLeft: number | null
  minimum: number
  holdDays: number
  stopped: boolean
  destinations: ToldDestination[]
}
