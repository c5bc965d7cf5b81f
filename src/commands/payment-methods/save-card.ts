import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { ProviderError } from '../../ports/call-outcome'
import type { CardSetup } from '../../ports/saved-cards'
import { command } from '../command'
import { type Call, systemCall } from '../context'
import { cardProvider } from './card-provider'

export interface SavedSetup {
  state: CardSetup['state']
  /** Ours, of the card; null until it is saved. */
  methodId: string | null
  /** Where the holder confirms at the bank. */
  url: string | null
}

/**
 * What came of a setup, by the provider's own word: a card that it keeps is written down, once however often this is told and by whom.
 * @param owner whose setup it must be; absent: whosever it is
 * @throws WaybillError `not_found` for somebody else's. @throws ProviderError where the provider does not answer
 */
export async function saveCard(call: Call, reference: string, owner?: string): Promise<SavedSetup> {
  const cards = cardProvider(call.app)
  const setup = await cards.readSetup(reference)
  const whose = setup?.customer
    ? await call.app.db.row<{ customerId: string }>(
        sql`select customer_id as "customerId" from card_customers where provider = ${cards.name} and reference = ${setup.customer}`,
      )
    : undefined
  if (!setup || !whose || (owner && owner !== whose.customerId)) throw new WaybillError('not_found')
  const { state, card, next } = setup
  if (!card) return { state, methodId: null, url: next.url }
  const { id } = await keepCard(call, { ...whose, provider: cards.name, card })
  return { state, methodId: id, url: null }
}

/** An app says that it has given a card to the provider. @throws WaybillError as `saveCard`; `unavailable` where the provider is silent */
export async function confirmSetup(call: Call, reference: string): Promise<SavedSetup> {
  try {
    return await saveCard(call, reference, call.actor.userId)
  } catch (error) {
    if (error instanceof ProviderError) throw new WaybillError('unavailable')
    throw error
  }
}

/** The provider tells of a setup. One that is nobody's here came from elsewhere, and is no card of ours. */
export async function hearSetup({ app }: Call, reference: string): Promise<void> {
  try {
    await saveCard(systemCall(app, `setup:${reference}`), reference)
  } catch (error) {
    if (!(error instanceof WaybillError) || error.code !== 'not_found') throw error
  }
}

const Kept = z.object({
  customerId: z.uuid(),
  provider: z.enum(['stripe']),
  card: z.object({
    reference: z.string().min(1),
    brand: z.string(),
    last4: z.string().length(4),
    expMonth: z.int(),
    expYear: z.int(),
  }),
})

const keepCard = command(
  'payment-method.save',
  Kept,
  async (ctx, { customerId, provider, card }): Promise<{ id: string }> => {
    const id = ctx.newId()
    const { reference, brand, last4, expMonth, expYear } = card
    // A card that was removed stays so: what comes late does not bring it back.
    const kept = await ctx.row<{ id: string; anew: boolean }>(sql`
      insert into payment_methods (id, customer_id, provider, reference, brand, last4, exp_month, exp_year, created_at, updated_at)
      values (${id}, ${customerId}, ${provider}, ${reference}, ${brand}, ${last4}, ${expMonth}, ${expYear}, ${ctx.now}, ${ctx.now})
      on conflict (provider, reference) do update set provider = excluded.provider returning id, id = ${id} as anew`)
    if (!kept) throw new Error(`the card ${reference} was not kept`)
    ctx.subject('payment-method', kept.id)
    if (kept.anew) ctx.emit('payment_method.saved', { paymentMethodId: kept.id, customerId })
    return { id: kept.id }
  },
  { keyed: false },
)
