import type { Till } from './till'
import type { Person } from './town'

/** What an app does with a card: gives it to the provider by its own library, and answers for its holder at the bank. */
export interface CardApp {
  /** Confirms a setup or a payment at the provider, with no more than an app has. @param card one of the provider's test cards */
  give(clientSecret: string, card: string): Promise<{ status: string }>
  /** The holder's word at the bank. */
  answerBank(reference: string, outcome: 'pass' | 'fail'): Promise<void>
  /** A card saved for a person. @returns our id of it */
  save(person: Person, card?: string): Promise<string>
}

export function cardApp(till: Till): CardApp {
  const url = () => till.simulators.stripe.url

  async function give(clientSecret: string, card: string) {
    const [id = ''] = clientSecret.split('_secret_')
    const kind = id.startsWith('seti_') ? 'setup_intents' : 'payment_intents'
    const answer = await fetch(`${url()}/v1/${kind}/${id}/confirm`, {
      method: 'POST',
      headers: { authorization: 'Bearer pk_test_simulated', 'stripe-version': '2026-10-28.endive' },
      body: new URLSearchParams({ payment_method: card, client_secret: clientSecret }),
    })
    const told = (await answer.json()) as { status?: string }
    return { status: told.status ?? 'declined' }
  }

  return {
    give,
    async answerBank(reference, outcome) {
      await fetch(`${url()}/challenge/${reference}`, { method: 'POST', body: new URLSearchParams({ outcome }) })
    },
    async save({ token }, card = 'pm_card_visa') {
      const { api } = till.town
      const begun = await api.post<{ id: string; clientSecret: string }>('/api/payment-methods/setup', { token })
      await give(begun.body.clientSecret, card)
      const saved = await api.post<{ method: { id: string } }>('/api/payment-methods/confirm', {
        token,
        body: { setup: begun.body.id },
      })
      return saved.body.method.id
    },
  }
}
