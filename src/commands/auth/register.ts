import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { invalid } from '../../domain/invalid'
import { joinGuestCart, type TakenCart } from '../carts/take-guest-cart'
import { command } from '../command'
import type { Call } from '../context'
import { provedPhone, takeGuestOrders } from '../phone-codes/take-guest-orders'
import { ConsentInput, recordConsents } from '../privacy/record-consents'
import { HashedAccount, NewAccount, storeAccount } from './account'
import { openSession, type SignedIn } from './session'

const Customer = z.object({
  phone: z.string().trim().min(5).max(30).optional(),
  dateOfBirth: z.iso.date().optional(),
  market: z.string().trim().max(60).optional(),
  /** Boxes of the form that opens the account. */
  consents: ConsentInput.optional(),
})

export const Register = NewAccount.extend(Customer.shape)

type Registered = SignedIn & { cart?: TakenCart }

const storeCustomer = command(
  'auth.register',
  HashedAccount.extend(Customer.shape).extend({ tokenHash: z.string().optional() }),
  async (ctx, { market: slug, tokenHash, consents = {}, ...input }): Promise<Registered> => {
    const market = slug
      ? await ctx.row<{ id: string; country: string }>(sql`select id, country from markets where slug = ${slug}`)
      : undefined
    if (slug && !market) throw invalid('market', { en: 'Unknown market.', fr: 'Marché inconnu.' })
    const proved = tokenHash ? await provedPhone(ctx, tokenHash) : undefined
    const user = await storeAccount(ctx, { ...input, market, proved, role: 'customer' })
    await recordConsents(ctx, { who: { userId: user.id }, source: 'registration', consents })
    const signedIn = await openSession(ctx, user)
    if (!tokenHash) return signedIn
    if (proved) await takeGuestOrders(ctx, { userId: user.id, tokenHash, phone: proved.phone })
    return { ...signedIn, cart: await joinGuestCart(ctx, { userId: user.id, tokenHash }) }
  },
  { keyed: false },
)

/**
 * A customer makes an account and is signed in. Other roles are given by an admin. The slow hash comes before the transaction. A guest's cart
 * comes along, and once the guest has proved a telephone by a code, its orders do, too (ORD-3): all of it or nothing.
 * @param tokenHash of the guest's token that came along
 */
export async function register(
  call: Call,
  input: z.output<typeof Register>,
  tokenHash: string | undefined,
): Promise<Registered> {
  const { password, ...rest } = input
  return storeCustomer(call, { ...rest, tokenHash, passwordHash: await call.app.passwords.hash(password) })
}
