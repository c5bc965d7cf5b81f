import { sql } from 'drizzle-orm'
import type { Actor } from '../../domain/identity/actor'
import type { OrderChanges } from '../../domain/orders/order-changes'
import type { CommandContext } from '../context'

export interface Move {
  orderId: string
  /** For a delay `from` and `to` are ready times (ISO 8601). */
  subject: 'order' | 'delivery' | 'delay' | 'change' | 'refund'
  from: string | null
  to: string
  actor: Actor
  reason?: string
  /** Of a change: what was different before and after. */
  changes?: OrderChanges
}

/** Writes the tracking row of one move (ORD-4): append-only, in the order in which things happened. */
export async function recordMove(
  ctx: CommandContext,
  { orderId, subject, from, to, actor, reason, changes }: Move,
): Promise<void> {
  await ctx.rows(sql`
    insert into order_events (id, order_id, subject, "from", "to", at, actor_role, actor_id, reason, changes, seq)
    values (${ctx.newId()}, ${orderId}, ${subject}, ${from}, ${to}, ${ctx.now}, ${actor.role}, ${actor.userId ?? null}, ${reason ?? null},
      ${changes ? JSON.stringify(changes) : null}::jsonb, nextval('order_events_seq'))`)
}
