import { sql } from 'drizzle-orm'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Sql } from '../../ports/database'

/** How a customer's wallet is filled by itself. Amounts in integer minor units. */
export interface AutoTopUpView {
  id: string
  threshold: number
  amount: number
  currency: CurrencyCode
  method: 'card' | 'mobile_money'
  paymentMethodId: string | null
  phone: string | null
  active: boolean
  /** When it stopped by itself. */
  stoppedAt: Date | null
  /** Why, in the provider's word. */
  failure: string | null
}

export function findAutoTopUp(db: Sql, customerId: string): Promise<AutoTopUpView | undefined> {
  return db.row<AutoTopUpView>(sql`
    select id, threshold, amount, currency, method, payment_method_id as "paymentMethodId", phone, active, stopped_at as "stoppedAt", failure
    from auto_top_ups where customer_id = ${customerId}`)
}
