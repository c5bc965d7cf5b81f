import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { invalid, type Said } from '../../domain/invalid'
import type { Sql } from '../../ports/database'

/** A card as its provider knows it. */
export interface ChosenCard {
  readonly card: string | null
  /** The provider's name of whose saved card it is; null for one that is known only to its app. */
  readonly customer: string | null
}

const OURS = z.uuid()
/** As the provider's own library names a card that somebody has just typed. */
const JUST_TYPED = /^pm_\w{1,100}$/

/**
 * The card that a payer names: a saved one of his own, by our id; or one that his app has just given to the provider, by its name there. Such
 * a name is worth nothing to anybody else: it is charged without a customer, which the provider refuses for every card that somebody saved.
 * @param payer whose saved cards may be named; null: nobody's
 * @throws WaybillError `validation_failed` for a card that is not his, or is gone
 */
export async function chooseCard(
  db: Sql,
  { id, payer, saved }: { id: string; payer: string | null; saved: boolean },
): Promise<ChosenCard> {
  if (OURS.safeParse(id).success) {
    const own = await db.row<{ card: string; customer: string }>(sql`
      select pm.reference as card, c.reference as customer from payment_methods pm
        join card_customers c on c.customer_id = pm.customer_id and c.provider = pm.provider::text
      where pm.id = ${id} and pm.customer_id = ${payer} and pm.removed_at is null`)
    return own ?? refuse({ en: 'There is no such saved card.', fr: 'Cette carte enregistrée n’existe pas.' })
  }
  if (saved)
    return refuse({
      en: 'Nobody is there to confirm: only a saved card will do.',
      fr: 'Personne ne pourra confirmer : il faut une carte enregistrée.',
    })
  const known =
    !JUST_TYPED.test(id) ||
    (await db.row(sql`select id from payment_methods where provider = 'stripe' and reference = ${id}`))
  return known
    ? refuse({ en: 'A saved card goes by its own id.', fr: 'Une carte enregistrée porte son propre identifiant.' })
    : { card: id, customer: null }
}

function refuse(message: Said): never {
  throw invalid('payment.paymentMethodId', message)
}
