/** A market's terms of paying out. Amounts in integer minor units of its currency. */
export interface PayoutTerms {
  /** Nothing less is paid out. */
  readonly minimum: number
  /** Nothing more in a day of the market; null: no limit. */
  readonly dailyLimit: number | null
  /** What was earned in so many days waits, for refunds may come. */
  readonly holdDays: number
  /** Above it a second person approves. */
  readonly approvalAbove: number
}

/** What an owner has and asked for, in integer minor units. */
export interface Claim {
  /** On the payable, or in the wallet. */
  readonly balance: number
  /** Of that, earned too lately. */
  readonly recent: number
  /** Cash that a driver holds of ours. It is set against his pay first. */
  readonly cashHeld: number
  /** Asked for today already, as far as it was not refused. */
  readonly today: number
}

interface PayableNow {
  /** What can be asked for now. */
  readonly available: number
  /** Held back for refunds that may come. */
  readonly held: number
  /** Netted against cash with the next payout. */
  readonly netted: number
  /** Left of the day's limit; null: no limit. */
  readonly dailyLeft: number | null
}

/** What an owner could be paid now; the parts and what is available add up to the balance where no limit cuts it. */
export function payableNow({ balance, recent, cashHeld, today }: Claim, { dailyLimit }: PayoutTerms): PayableNow {
  const netted = Math.min(cashHeld, balance)
  const held = Math.min(recent, balance - netted)
  const dailyLeft = dailyLimit === null ? null : Math.max(0, dailyLimit - today)
  const free = balance - netted - held
  return { available: dailyLeft === null ? free : Math.min(free, dailyLeft), held, netted, dailyLeft }
}

type PayoutFlaw = 'below_minimum' | 'above_daily_limit' | 'not_available'

/** Why so much cannot be paid out now; null: it can. */
export function payoutFlaw(amount: number, claim: Claim, terms: PayoutTerms): PayoutFlaw | null {
  const { held, netted, dailyLeft } = payableNow(claim, terms)
  if (amount < terms.minimum) return 'below_minimum'
  // Cash that is more than the pay is owed to us before anything is owed to him.
  if (claim.cashHeld > netted || amount > claim.balance - netted - held) return 'not_available'
  return dailyLeft !== null && amount > dailyLeft ? 'above_daily_limit' : null
}

export const needsApproval = (amount: number, { approvalAbove }: PayoutTerms): boolean => amount > approvalAbove
