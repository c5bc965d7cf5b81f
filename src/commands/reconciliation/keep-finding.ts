import { sql } from 'drizzle-orm'
import { gapSuspended } from '../../domain/ledger/reconciliation-entries'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Provider } from '../../domain/payments/providers'
import type { Finding } from '../../domain/reconciliation/finding'
import type { CommandContext } from '../context'
import { type Bookings, note } from './bookings'
import type { Attempted } from './read-ours'
import type { Reported } from './read-theirs'

interface Of {
  readonly runId: string
  readonly provider: Provider
  readonly day: string
  readonly ours: readonly Attempted[]
  readonly theirs: readonly Reported[]
}

/** Keeps a difference that is new, or is back, and puts its money into suspense. One that is known already, open or solved, stays as it is. */
export async function keepFinding(ctx: CommandContext, of: Of, found: Finding, bookings: Bookings): Promise<void> {
  const { runId, provider, day } = of
  const { key, kind, ours, theirs, amountGap, feeGap, suspended, actions } = found
  const own = ours && of.ours.find(({ attemptId }) => attemptId === ours.attemptId)
  const payer = theirs ? (of.theirs.find((one) => one === theirs)?.payer ?? null) : null
  const movement = theirs ?? ours
  if (!movement) throw new Error(`${key} is about nothing`)
  const { direction, currency } = movement
  const marketId = own?.marketId ?? (await marketOf(ctx, currency))
  const reference = theirs?.references[0] ?? ours?.references[0] ?? null
  const line = await ctx.row<{ id: string }>(sql`
    insert into reconciliation_lines (id, reconciliation_id, provider, day, key, kind, status, market_id, currency, direction, reference, payer, attempt_id,
      order_id, ours, theirs, our_fee, their_fee, expected_fee, our_state, their_state, amount_gap, fee_gap, suspended, actions, created_at, updated_at)
    values (${ctx.newId()}, ${runId}, ${provider}, ${day}, ${key}, ${kind}, 'open', ${marketId}, ${currency}, ${direction}, ${reference}, ${payer},
      ${ours?.attemptId ?? null}, ${own?.orderId ?? null}, ${ours?.amount ?? null}, ${theirs?.amount ?? null}, ${ours?.fee ?? null},
      ${theirs?.fee ?? null}, ${found.expectedFee}, ${ours?.state ?? null}, ${theirs?.state ?? null}, ${amountGap}, ${feeGap}, ${suspended},
      ${JSON.stringify(actions)}::jsonb, ${ctx.now}, ${ctx.now})
    on conflict (provider, key) do update set status = 'open', updated_at = excluded.updated_at where reconciliation_lines.status = 'gone'
    returning id`)
  if (!line || !suspended) return
  const gap = {
    lineId: line.id,
    marketId,
    orderId: own?.orderId ?? null,
    provider,
    currency,
    amountGap,
    feeGap,
    suspended,
  }
  note(bookings, marketId, gapSuspended(gap, ctx.newId()))
}

/** In whose books money stands that nobody knows: a market of its currency, one where providers are used before others. */
async function marketOf(ctx: CommandContext, currency: CurrencyCode): Promise<string> {
  const market = await ctx.row<{ id: string }>(sql`
    select id from markets where currency::text = ${currency} order by (card_enabled or mobile_money_enabled) desc, created_at, id limit 1`)
  if (!market) throw new Error(`money in ${currency} came, and no market uses it`)
  return market.id
}
