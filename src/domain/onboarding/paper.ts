import { addDays } from '../time/calendar-day'

export const PAPER_STATUSES = ['waiting', 'verified', 'refused'] as const
export type PaperStatus = (typeof PAPER_STATUSES)[number]

/** A kind of document that a market asks of its restaurants. */
export interface AskedPaper {
  /** Known by this in the market, such as `rccm`. */
  readonly kind: string
  readonly label: { readonly en: string; readonly fr: string }
  /** Whether it is good up to a day that must be told. */
  readonly expires: boolean
  /** Short name of the category whose sellers alone are asked for it; null: everybody is. */
  readonly category: string | null
}

/** A document that was handed in for a kind. */
export interface Paper {
  readonly kind: string
  readonly status: PaperStatus
  /** The last day on which it is good, YYYY-MM-DD. */
  readonly expiresOn: string | null
}

export const PAPER_STATES = ['missing', 'refused', 'expired', 'waiting', 'expiring', 'good'] as const
export type PaperState = (typeof PAPER_STATES)[number]

/** So long before the last day people are told that it comes. */
const EXPIRING_DAYS = 30

/** What a market asks of somebody who sells these categories. */
export function papersAsked(asked: readonly AskedPaper[], categories: readonly string[]): AskedPaper[] {
  return asked.filter(({ category }) => category === null || categories.includes(category))
}

/**
 * How it stands with one document of a kind.
 * @param today YYYY-MM-DD in the zone of the market
 */
export function paperState(paper: Pick<Paper, 'status' | 'expiresOn'> | undefined, today: string): PaperState {
  if (!paper) return 'missing'
  if (paper.status === 'refused') return 'refused'
  if (paper.expiresOn !== null && paper.expiresOn < today) return 'expired'
  if (paper.status === 'waiting') return 'waiting'
  return paper.expiresOn !== null && paper.expiresOn < addDays(today, EXPIRING_DAYS) ? 'expiring' : 'good'
}
