import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { AddressInput } from '../../src/commands/addresses/address-input'
import { judgeAddress } from '../../src/commands/areas/judge-address'
import { marketTaxes } from '../../src/commands/markets/market-taxes'
import { rulesAt } from '../../src/domain/areas/rules-at'
import { WaybillError } from '../../src/domain/errors'
import { invalid } from '../../src/domain/invalid'
import { TAX_LEVELS } from '../../src/domain/tax/tax-rule'
import { tellTaxes } from '../../src/domain/tax/tell-taxes'
import { anyone } from '../../src/http/access'
import { route } from '../../src/http/route'
import { Currency, MinorUnits } from '../../src/http/shapes'

/** More than any order: what is above is a mistake of whoever asks. */
const MOST = 1_000_000_000_000

const CalculatedTax = z
  .object({
    subtotal: MinorUnits,
    taxes: z.object({ state: MinorUnits, excise: MinorUnits, local: MinorUnits, total: MinorUnits }).meta({
      description: 'By level; they add up to `total`.',
    }),
    total: MinorUnits.meta({ description: 'To be paid: the subtotal itself where it holds its taxes.' }),
    currency: Currency,
    included: z.boolean().meta({ description: 'The subtotal holds its taxes.' }),
    market: z.string(),
    parts: z.array(
      z.object({
        level: z.enum(TAX_LEVELS),
        authority: z.string().nullable(),
        basisPoints: z.number().meta({ description: 'Hundredths of a percent; not always a whole number.' }),
        amount: MinorUnits,
      }),
    ),
  })
  .meta({
    id: 'CalculatedTax',
    description: 'By the taxes in force now, and by the formula that orders are priced by.',
  })

/** An address as far as it is known; the pin must be. */
const Address = AddressInput.extend({
  line1: z.string().trim().max(200).default(''),
  city: z.string().trim().max(100).default(''),
})

/** `POST /api/compliance/calculate-tax` (CMP-3): what goods would be taxed at an address, without a cart. */
export const calculateTax = route({
  method: 'post',
  path: '/compliance/calculate-tax',
  summary: 'Calculate the taxes of an amount at an address, by level and by authority',
  answer: CalculatedTax,
  keyless: true,
  example: { subtotal: 10_000, deliveryAddress: { line1: '1 Rue Joss', city: 'Douala', lat: 4.06, lng: 9.7 } },
  access: anyone,
  body: z.object({
    subtotal: z.int().min(0).max(MOST),
    deliveryAddress: Address,
    category: z.string().min(1).max(60).optional(),
    market: z.string().min(1).max(60).optional(),
  }),
  async handle({ call: { app }, body: { subtotal, deliveryAddress, category, market: slug } }) {
    const { market, outside } = await judgeAddress(app.db, deliveryAddress, slug)
    if (!market || outside) throw new WaybillError('out_of_area', { reason: outside })
    const of = category && (await app.db.row<{ id: string }>(sql`select id from categories where slug = ${category}`))
    if (category && !of) throw invalid('category', { en: 'There is none.', fr: 'Il n’y en a pas.' })
    const found = await marketTaxes(app.db, market.id, app.clock.now())
    if (!found) throw new WaybillError('not_found')
    const { currency, authorities } = found
    const { taxRules: rules, ...rest } = found.terms
    const terms = { ...rest, ...(rules && { taxRules: rulesAt(rules, market.areas, deliveryAddress) }) }
    const goods = { subtotal, categoryId: of ? of.id : null }
    const { taxes, parts, total } = tellTaxes(goods, currency, terms)
    return {
      subtotal,
      taxes,
      total,
      currency,
      included: terms.taxIncluded,
      market: market.slug,
      parts: parts.map(({ level, authorityId, basisPoints, amount }) => ({
        level,
        authority: authorityId && (authorities[authorityId] ?? null),
        basisPoints,
        amount,
      })),
    }
  },
})
