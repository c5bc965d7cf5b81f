import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { gapFee, gapReleased, gapWrittenOff } from '../../domain/ledger/reconciliation-entries'
import { SOLVING_ACTIONS, type SolvingAction } from '../../domain/reconciliation/finding'
import { command } from '../command'
import type { CommandContext } from '../context'
import { postEntries } from '../ledger/post-entries'
import { openAttempt } from '../payments/open-attempt'
import { bookToOrder } from './book-to-order'
import { type Bookings, note } from './bookings'
import { assertAsked, endAttempt } from './end-attempt'
import { type Line, lockLine } from './line'

export const SolveLine = z.object({
  lineId: z.uuid(),
  action: z.enum(SOLVING_ACTIONS),
  reason: z.string().trim().min(3).max(300),
  /** Number or id of the order that money is booked to; absent: the one that it was asked for. */
  order: z.string().trim().min(1).max(60).optional(),
})

type Solve = z.output<typeof SolveLine>

/**
 * A person says what a difference is: what waited for it in suspense is released and booked as that, and the line is closed (PAY-5). Once.
 * @throws WaybillError `not_found`; `illegal_transition` for a line that is closed, an action that it does not have, or a call of which the
 *   provider has still not told; as `bookToOrder`
 */
export const solveLine = command('reconciliation.solve', SolveLine, async (ctx, input) => {
  const line = await lockLine(ctx, input.lineId)
  if (!line) throw new WaybillError('not_found')
  ctx.subject('reconciliation-line', line.lineId)
  if (line.status !== 'open' || !line.actions.includes(input.action))
    throw new WaybillError('illegal_transition', { from: line.status, to: 'solved' })
  const bookings: Bookings = new Map()
  const { refundAttempt = null } = (await DO[input.action](ctx, line, input, bookings)) ?? {}
  await ctx.rows(sql`
    update reconciliation_lines set status = 'solved', action = ${input.action}, reason = ${input.reason}, solved_by_id = ${ctx.actor.userId ?? null},
      solved_at = ${ctx.now}, refund_attempt_id = ${refundAttempt}, updated_at = ${ctx.now} where id = ${line.lineId}`)
  for (const [marketId, entries] of bookings) await postEntries(ctx, marketId, entries)
  return { id: line.lineId, status: 'solved' as const, action: input.action }
})

type Act = (
  ctx: CommandContext,
  line: Line,
  input: Solve,
  bookings: Bookings,
) => Promise<{ refundAttempt?: string } | undefined>

const writeOff: Act = async (ctx, line, _input, bookings) => {
  await endAttempt(ctx, line)
  note(bookings, line.marketId, gapWrittenOff(line, ctx.newId()))
  return undefined
}

const DO: Record<SolvingAction, Act> = {
  ask_again: async (ctx, line) => {
    await assertAsked(ctx, line)
    return undefined
  },
  accept_fee: writeOff,
  write_off: writeOff,
  book_to_order: async (ctx, line, { order }, bookings) => {
    await endAttempt(ctx, line)
    await bookToOrder(ctx, line, order, bookings)
    return undefined
  },
  refund: async (ctx, line, { reason }, bookings) => {
    await endAttempt(ctx, line)
    const { marketId, orderId, provider, currency, theirs, payer, reference } = line
    const refundAttempt = await openAttempt(ctx, {
      kind: 'refund',
      provider,
      marketId,
      orderId,
      amount: theirs ?? 0,
      currency,
      phone: payer,
      original: reference,
      description: reason,
    })
    note(bookings, marketId, gapReleased(line, ctx.newId()))
    note(bookings, marketId, gapFee(line, ctx.newId()))
    return { refundAttempt }
  },
}
