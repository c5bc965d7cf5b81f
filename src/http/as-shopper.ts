import type { Call } from '../commands/context'
import { CART_TOKEN_BYTES, hashToken } from './principal'

/**
 * Runs `act` for whoever asks. A guest whose first call it is gets the token that is the key to a cart from then on: in the answer, and
 * as `X-Cart-Token`.
 */
export async function asShopper<Answer extends object>(
  call: Call,
  act: (shopper: Call) => Promise<Answer>,
): Promise<Answer | Response> {
  if (call.actor.userId || call.actor.guestTokenHash) return act(call)
  const token = call.app.newSecret(CART_TOKEN_BYTES)
  const answer = await act({ ...call, actor: { ...call.actor, guestTokenHash: hashToken(token) } })
  return Response.json({ ...answer, token }, { headers: { 'X-Cart-Token': token } })
}
