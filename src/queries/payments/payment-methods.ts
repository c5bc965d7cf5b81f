import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'

/** A card that its provider keeps for a customer. */
export interface PaymentMethodView {
  id: string
  provider: 'stripe'
  brand: string
  last4: string
  expMonth: number
  expYear: number
}

/** A customer's saved cards, the newest first; at most fifty. */
export function findPaymentMethods(db: Sql, customerId: string): Promise<PaymentMethodView[]> {
  return db.rows<PaymentMethodView>(sql`
    select id, provider, brand, last4, exp_month as "expMonth", exp_year as "expYear" from payment_methods
    where customer_id = ${customerId} and removed_at is null order by created_at desc, id desc limit 50`)
}
