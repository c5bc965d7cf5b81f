import { sql } from 'drizzle-orm'
import type { OrderRequirements } from '../../domain/compliance/requirements'
import { KEPT_DAYS } from '../../domain/compliance/rule'
import type { FailureCause } from '../../domain/handovers/failure-causes'
import type { HandoverResult } from '../../domain/handovers/handover-result'
import type { LineReturn } from '../../domain/handovers/plan-return'
import type { CommandContext } from '../context'
import type { Delivery } from '../deliveries/delivery'
import type { Order } from '../orders/order'
import type { Shown } from './proof'

interface Handover {
  readonly result: HandoverResult
  /** Why it was refused. */
  readonly code?: string
  readonly lacks?: readonly string[]
  readonly cause?: FailureCause
  readonly reason?: string
  readonly requirements: OrderRequirements | null
  readonly shown?: Shown
  readonly codeMatches?: boolean | null
  /** Of a return: what became of each line, and what is kept of what was paid, integer minor units. */
  readonly lines?: readonly LineReturn[]
  readonly fee?: number
}

const DAY = 86_400_000

/**
 * Keeps what happened at a door, or at the counter to which goods came back: once, for good, with who, when, where and by which version of the
 * rules, and tells the log. Pictures become documents of the restaurant with it.
 */
export async function writeHandover(
  ctx: CommandContext,
  order: Order,
  delivery: Delivery,
  handover: Handover,
): Promise<void> {
  const { result, code = null, lacks = [], cause = null, reason = null, requirements, shown, lines, fee } = handover
  const { handover: terms = null, pack = null } = requirements ?? {}
  const { idCheck = null, pictures = [] } = shown ?? {}
  const pictureOf = (kind: string) => pictures.find((each) => each.kind === kind)?.id ?? null
  const filesUntil = new Date(ctx.now.getTime() + (terms?.keptDays ?? KEPT_DAYS) * DAY)
  const id = ctx.newId()
  const place = await ctx.row<{ lat: number; lng: number; at: Date }>(sql`
    with known as (
      select lat, lng, at from driver_positions where driver_id = ${ctx.actor.driverId ?? null}
    ), documented as (
      insert into documents (id, purpose, restaurant_id, shown, name, mime_type, bytes, key_id, created_at, updated_at)
      select p.id, 'handover', ${order.restaurantId}, false, ${order.number} || ' ' || p.kind, 'image/webp', p.bytes, p."keyId", ${ctx.now}, ${ctx.now}
      from jsonb_to_recordset(${JSON.stringify(pictures)}::jsonb) p (id uuid, kind text, bytes int, "keyId" text)
      on conflict (id) do nothing
    ), written as (
      insert into handovers (id, order_id, delivery_id, market_id, driver_id, actor_id, actor_role, at, result, code, lacks, cause, reason,
        pack_id, version, required, document, country, state, method, of_age, age_by, expired, name_matches, recipient, intoxicated,
        code_matches, signature_id, photo_id, files_until, lines, fee, lat, lng, position_at)
      select ${id}, ${order.id}, ${delivery.id}, ${order.marketId}, ${delivery.driverId}, ${ctx.actor.userId ?? null}, ${ctx.actor.role},
        ${ctx.now}, ${result}, ${code}, ${sql.param([...lacks])}::text[], ${cause}, ${reason}, ${pack?.id ?? null}, ${pack?.version ?? null}::int,
        ${terms && JSON.stringify(terms)}::jsonb, ${idCheck?.document ?? null}, ${idCheck?.country ?? null}, ${idCheck?.state ?? null},
        ${idCheck?.method ?? null}, ${idCheck?.ofAge ?? null}::boolean, ${idCheck?.ageBy ?? null}, ${idCheck?.expired ?? null}::boolean,
        ${idCheck?.nameMatches ?? null}::boolean, ${shown?.recipient ?? null}, ${shown?.intoxicated ?? null}::boolean,
        ${handover.codeMatches ?? null}::boolean, ${pictureOf('signature')}::uuid, ${pictureOf('photo')}::uuid,
        ${pictures.length > 0 ? filesUntil : null}::timestamptz, ${lines ? JSON.stringify(lines) : null}::jsonb, ${fee ?? null}::bigint,
        (select lat from known), (select lng from known), (select at from known)
    )
    select lat, lng, at from known`)
  ctx.record({
    kind: 'handover',
    name: `handover.${result}`,
    outcome: result === 'completed' ? 'passed' : result === 'returned' ? 'done' : 'failed',
    ...((code ?? cause) && { code: code ?? cause ?? undefined }),
    subject: { kind: 'order', id: order.id },
    market: order.marketId,
    facts: {
      handoverId: id,
      deliveryId: delivery.id,
      ...(pack && { version: pack.version }),
      ...(idCheck && { idCheck }),
      ...(shown && {
        recipient: shown.recipient,
        intoxicated: shown.intoxicated,
        signature: pictureOf('signature'),
        photo: pictureOf('photo'),
        code: handover.codeMatches ?? null,
      }),
      ...(lacks.length > 0 && { lacks }),
      ...(lines && { lines, fee }),
    },
    ...(place && { personal: { position: { lat: place.lat, lng: place.lng, at: place.at.toISOString() } } }),
  })
}
