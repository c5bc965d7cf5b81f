import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { checkDueAt, nextCheckStep } from '../../domain/drivers/background-check'
import { SEALED } from '../../domain/privacy/sealed-columns'
import type { CheckAsk } from '../../ports/background-checks'
import { command } from '../command'
import type { CommandContext } from '../context'
import { openText } from '../sealed-text'
import { type Check, lockCheck } from './check'

type CheckStep =
  | { readonly step: 'rest' }
  | { readonly step: 'call'; readonly check: Check; readonly ask: CheckAsk }
  | { readonly step: 'ask'; readonly check: Check }

/**
 * Says what is to be done about a check, and writes down that the provider is called before it is: whoever dies in the middle leaves a row that
 * tells to ask first.
 */
export const beginCheck = command(
  'background_check.begin',
  z.object({ checkId: z.uuid() }),
  async (ctx, { checkId }): Promise<CheckStep> => {
    const check = await lockCheck(ctx, checkId)
    if (!check) return { step: 'rest' }
    const at = ctx.call.app.clock.real()
    const step = nextCheckStep(check, at)
    if (step === 'ask') return { step, check }
    const ask = step === 'call' ? await askOf(ctx, check) : undefined
    if (!ask) return { step: 'rest' }
    const calling: Check = { ...check, status: 'calling', calls: check.calls + 1, calledAt: at }
    await ctx.rows(sql`
      update background_checks set status = 'calling', calls = ${calling.calls}, called_at = ${at}, due_at = ${checkDueAt(calling, at)}, updated_at = ${ctx.now}
      where id = ${checkId}`)
    return { step: 'call', check: calling, ask }
  },
  { audit: false, keyed: false },
)

async function askOf(ctx: CommandContext, { id, driverId }: Check): Promise<CheckAsk | undefined> {
  // Whom an administrator entered by hand has one name: what comes last in it is the family's.
  const ask = await ctx.row<CheckAsk>(sql`
    select ${id}::text as "operationId", u.email, u.phone, d.born_on as "bornOn", m.country, m.check_region as region, m.name as city,
      coalesce(d.given_name, nullif(regexp_replace(u.full_name, '\\s*\\S+$', ''), ''), u.full_name) as "givenName",
      coalesce(d.family_name, substring(u.full_name from '\\S+$')) as "familyName"
    from drivers d join users u on u.id = d.user_id join markets m on m.id = d.market_id where d.id = ${driverId}`)
  return (
    ask && {
      ...ask,
      bornOn: ask.bornOn && openText(ctx.call.app.vault, SEALED.driverBirth.about(driverId), ask.bornOn),
    }
  )
}
