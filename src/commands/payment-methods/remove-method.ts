import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'

/**
 * A customer wants a card forgotten: from this moment it pays nothing here, and the provider is told after the commit. What it holds already for
 * orders on their way stays held.
 * @throws WaybillError `not_found` for somebody else's and one that is gone
 */
export const removeMethod = command(
  'payment-method.remove',
  z.object({ methodId: z.uuid() }),
  async (ctx, { methodId }) => {
    ctx.subject('payment-method', methodId)
    const removed = await ctx.row<{ reference: string; customerId: string }>(sql`
      update payment_methods set removed_at = ${ctx.now}, updated_at = ${ctx.now}
      where id = ${methodId} and customer_id = ${ctx.actor.userId ?? null} and removed_at is null
      returning reference, customer_id as "customerId"`)
    if (!removed) throw new WaybillError('not_found')
    ctx.schedule('forget-card', { reference: removed.reference }, { key: methodId })
    ctx.emit('payment_method.removed', { paymentMethodId: methodId, customerId: removed.customerId })
    return { id: methodId }
  },
)
