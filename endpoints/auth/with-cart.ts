import type { SignedIn } from '../../src/commands/auth/session'
import { takeGuestCart } from '../../src/commands/carts/take-guest-cart'
import type { Call } from '../../src/commands/context'
import { cartTokenHashOf } from '../../src/http/principal'

/** A customer who signs in with `X-Cart-Token` takes the guest's cart along; the answer says what became of it. */
export async function withCart(call: Call, req: { headers: Headers }, signedIn: SignedIn) {
  const tokenHash = cartTokenHashOf(req)
  if (!tokenHash || signedIn.user.role !== 'customer') return signedIn
  return { ...signedIn, cart: await takeGuestCart(call, { userId: signedIn.user.id, tokenHash }) }
}
