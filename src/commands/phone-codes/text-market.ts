import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import { invalid } from '../../domain/invalid'
import type { Sql } from '../../ports/database'
import { textableNumber } from './phone-number'

interface TextMarket {
  id: string
  slug: string
  country: string
}

/**
 * The telephone that a code goes to, and the market in whose name: the one that the customer is in, else one of the number's country.
 * @throws WaybillError `phone_invalid`, `phone_not_supported`, `validation_failed` for a market that is not open
 */
export async function textMarketOf(
  db: Sql,
  { phone, market: slug }: { phone: string; market?: string | undefined },
): Promise<{ phone: string; marketId: string }> {
  const open = await db.rows<TextMarket>(
    sql`select id, slug, country from markets where active order by created_at, id`,
  )
  const chosen = open.find((market) => market.slug === slug)
  if (slug && !chosen) throw invalid('market', { en: 'Unknown market.', fr: 'Marché inconnu.' })
  const served = new Set(open.map(({ country }) => country))
  const number = textableNumber(phone, { country: chosen?.country, served })
  const market = chosen ?? open.find(({ country }) => country === number.country)
  if (!market) throw new WaybillError('phone_not_supported')
  return { phone: number.phone, marketId: market.id }
}
