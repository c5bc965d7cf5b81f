import type Stripe from 'stripe'
import type { CardSetup, SavedCard, SavedCards } from '../../ports/saved-cards'
import { attempt, orNull } from './stripe-outcomes'

const EXPAND = ['payment_method']

/** What is not in this list is asked again. */
const STATES: Readonly<Record<string, CardSetup['state']>> = {
  requires_payment_method: 'open',
  requires_confirmation: 'open',
  requires_action: 'action',
  succeeded: 'saved',
  canceled: 'ended',
}

/** Customers and setups of Stripe: a card is given to Stripe itself by the app, and kept there for charges without its holder. */
export function stripeSavedCards(client: Stripe): SavedCards {
  return {
    createCustomer: (operationId) =>
      attempt(async () => {
        const metadata = { operation_id: operationId }
        const { id } = await client.customers.create({ metadata }, { idempotencyKey: `${operationId}:customer` })
        return { reference: id }
      }),

    setUp: (operationId, customer) =>
      attempt(async () =>
        setupOf(
          await client.setupIntents.create(
            {
              customer,
              usage: 'off_session',
              automatic_payment_methods: { enabled: true },
              metadata: { operation_id: operationId },
              expand: EXPAND,
            },
            { idempotencyKey: `${operationId}:setup` },
          ),
        ),
      ),

    readSetup: (reference) =>
      orNull(async () => setupOf(await client.setupIntents.retrieve(reference, { expand: EXPAND }))),

    async forget(reference) {
      const told = await attempt(async () => {
        const { customer } = await client.paymentMethods.retrieve(reference)
        if (customer) await client.paymentMethods.detach(reference)
        return { reference }
      })
      const unknown = told.outcome === 'refused' && told.code === 'resource_missing'
      return unknown ? { outcome: 'accepted', value: { reference } } : told
    },
  }
}

function setupOf(setup: Stripe.SetupIntent): CardSetup {
  const { id, customer, client_secret, next_action, payment_method: method } = setup
  const state = STATES[setup.status] ?? 'pending'
  return {
    reference: id,
    customer: typeof customer === 'string' ? customer : (customer?.id ?? null),
    state,
    card: state === 'saved' && method && typeof method === 'object' ? cardOf(method) : null,
    next: { clientSecret: client_secret ?? '', url: next_action?.redirect_to_url?.url ?? null },
  }
}

/** @returns null for what is kept there and is no card */
function cardOf({ id, card }: Stripe.PaymentMethod): SavedCard | null {
  if (!card) return null
  return { reference: id, brand: card.brand, last4: card.last4, expMonth: card.exp_month, expYear: card.exp_year }
}
