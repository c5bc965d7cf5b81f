import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../command'
import type { Call } from '../context'
import { accepted, cardProvider } from './card-provider'

/**
 * What the provider of cards calls this customer. Made once: asked under the same name by everybody, the provider makes one, and the first that is
 * written down stays.
 * @throws WaybillError `unavailable`, `payment_method_unavailable`
 */
export async function cardCustomer(call: Call, userId: string): Promise<string> {
  const cards = cardProvider(call.app)
  const known = await call.app.db.row<{ reference: string }>(
    sql`select reference from card_customers where customer_id = ${userId} and provider = ${cards.name}`,
  )
  if (known) return known.reference
  const { reference } = accepted(await cards.createCustomer(userId))
  return (await noteCustomer(call, { userId, provider: cards.name, reference })).reference
}

const Customer = z.object({ userId: z.uuid(), provider: z.enum(['stripe']), reference: z.string().min(1) })

const noteCustomer = command(
  'payment-method.note-customer',
  Customer,
  async (ctx, { userId, provider, reference }): Promise<{ reference: string }> => {
    // An update that changes nothing: whoever comes second reads what the first wrote.
    const kept = await ctx.row<{ reference: string }>(sql`
      insert into card_customers (customer_id, provider, reference) values (${userId}, ${provider}, ${reference})
      on conflict (customer_id, provider) do update set provider = excluded.provider returning reference`)
    if (!kept) throw new Error(`the customer ${userId} was not kept`)
    return kept
  },
  { keyed: false },
)
