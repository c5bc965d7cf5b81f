import { WaybillError } from '../../domain/errors'
import type { Call } from '../context'
import { cardCustomer } from './card-customer'
import { accepted, cardProvider } from './card-provider'

export interface BegunSetup {
  /** The provider's name of the setup, with which the app tells that it is done. */
  id: string
  clientSecret: string
}

/**
 * A customer wants a card kept (PAY-1). Its number goes from the app to the provider, by `clientSecret`, and never comes here. Asked twice it
 * begins twice, which has no effect until a card is given.
 * @throws WaybillError `unavailable`, `payment_method_unavailable`
 */
export async function beginSetup(call: Call): Promise<BegunSetup> {
  const { userId } = call.actor
  if (!userId) throw new WaybillError('unauthenticated')
  const customer = await cardCustomer(call, userId)
  const { reference, next } = accepted(await cardProvider(call.app).setUp(call.app.newId(), customer))
  return { id: reference, clientSecret: next.clientSecret }
}
