import type { Period } from '../../../domain/finance/period'
import type { CurrencyFinance } from '../../../queries/finance/restaurant-finance'

/** A restaurant's money in one currency, and the days it is of. */
export interface SectionProps {
  finance: CurrencyFinance
  period: Period
  before: Period
  restaurantId: string
  /** More than one currency is shown: each says which it is. */
  several: boolean
}
