import type { Actor } from '../../domain/identity/actor'
import type { PaymentMethod } from '../../domain/payments/transitions'
import type { App } from '../app'

/** How this caller may pay here: what the market takes, a provider is set up for, and he has. */
export function payableMethods(
  { app, actor }: { app: Pick<App, 'cards' | 'mobileMoney'>; actor: Actor },
  { paymentMethods }: { readonly paymentMethods: readonly PaymentMethod[] },
): PaymentMethod[] {
  const customer = actor.role === 'customer'
  const able: Record<PaymentMethod, boolean> = {
    cash: true,
    card: app.cards !== null,
    mobile_money: app.mobileMoney.length > 0,
    wallet: customer,
    points: customer,
  }
  return paymentMethods.filter((method) => able[method])
}
