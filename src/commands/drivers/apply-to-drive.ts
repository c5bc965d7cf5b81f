import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { VEHICLES } from '../../domain/drivers/vehicle'
import { invalid } from '../../domain/invalid'
import { HashedAccount, NewAccount, storeAccount } from '../auth/account'
import { openSession, type SignedIn } from '../auth/session'
import { command } from '../command'
import type { Call } from '../context'
import { bringOn } from './bring-on'
import { lockDriver } from './driver'
import { noteMove } from './move-driver'

const name = z.string().trim().min(1).max(60)

const Applied = z.object({
  /** Short name of a market. */
  market: z.string().trim().min(1).max(60),
  vehicle: z.enum(VEHICLES),
  /** As they stand in his papers. */
  givenName: name,
  familyName: name,
})

export const ApplyToDrive = Applied.extend({
  phone: z.string().trim().min(5).max(30).optional(),
  account: NewAccount.omit({ fullName: true }),
})

const Account = HashedAccount.extend({ phone: z.string().optional() })

interface Begun {
  id: string
  stage: string
  signedIn: SignedIn
}

const storeApplicant = command(
  'driver.apply',
  Applied.extend({ account: Account }),
  async (ctx, { market: slug, vehicle, givenName, familyName, account }): Promise<Begun> => {
    const market = await ctx.row<{ id: string; country: string }>(
      sql`select id, country from markets where slug = ${slug} and active`,
    )
    if (!market) throw invalid('market', { en: 'Unknown market.', fr: 'Marché inconnu.' })
    const user = await storeAccount(ctx, { ...account, market, role: 'driver' })
    const id = ctx.newId()
    const shown = `${givenName} ${familyName.slice(0, 1)}.`
    await ctx.rows(sql`
      insert into drivers (id, user_id, market_id, display_name, given_name, family_name, vehicle, stage, active, online, created_at, updated_at)
      values (${id}, ${user.id}, ${market.id}, ${shown}, ${givenName}, ${familyName}, ${vehicle}, 'applied', true, false, ${ctx.now}, ${ctx.now})`)
    await noteMove(ctx, { id, stage: null }, 'applied', { as: { role: 'driver', userId: user.id, restaurantIds: [] } })
    ctx.emit('driver.applied', { driverId: id, marketId: market.id, from: null, to: 'applied', by: user.id })
    const { stage } = await bringOn(ctx, await lockDriver(ctx, { id }))
    return { id, stage, signedIn: await openSession(ctx, user) }
  },
  { keyed: false },
)

/**
 * Somebody wants to drive (DRV-1), and opens the account that he will drive with. The slow hash comes before the transaction.
 * @throws WaybillError `email_taken`, `validation_failed` for a market that is not there
 */
export async function applyToDrive(call: Call, { account, phone, ...told }: z.output<typeof ApplyToDrive>) {
  const { email, password } = account
  const fullName = `${told.givenName} ${told.familyName}`
  const passwordHash = await call.app.passwords.hash(password)
  return storeApplicant(call, { ...told, account: { email, fullName, phone, passwordHash } })
}
