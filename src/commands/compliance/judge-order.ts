import { inArea } from '../../domain/areas/area'
import type { Decision } from '../../domain/compliance/decision'
import { evaluate } from '../../domain/compliance/evaluate'
import type { Item, Purchase } from '../../domain/compliance/facts'
import { itemsOf, type SoldLine } from '../../domain/compliance/items-of'
import { lookBackHours } from '../../domain/compliance/look-back'
import { type Edition, packInForce } from '../../domain/compliance/pack-in-force'
import { type OrderRequirements, requirementsOf } from '../../domain/compliance/requirements'
import type { Stage } from '../../domain/compliance/stage'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { SpecialDay } from '../../domain/opening/opening-hours'
import type { Sql } from '../../ports/database'
import type { Vault } from '../../ports/vault'
import { marketAreas } from '../areas/market-areas'
import { loadFacts } from './load-facts'
import { lockPurchases } from './lock-purchases'
import { publishedPack } from './published-pack'

/** An order that is about to be, as far as it is known. */
interface Prospect {
  readonly stage: Extract<Stage, 'cart' | 'quote' | 'checkout'>
  readonly market: RuledMarket
  readonly restaurantId: string
  /** Null: a guest. */
  readonly customerId: string | null
  readonly lines: readonly SoldLine[]
  readonly door: { readonly lat: number; readonly lng: number; readonly city: string } | null
  readonly arrival: Date | null
  /** An order that this one stands for from now on. */
  readonly exceptOrder?: string
  /** What is bought with it in the same act. */
  readonly alsoBought?: readonly Purchase[]
}

export interface RuledMarket {
  readonly id: string
  readonly currency: CurrencyCode
  readonly timeZone: string
  readonly holidays: readonly SpecialDay[]
  readonly areasEdition: string
  /** Published versions of its rules; null: none. */
  readonly ruleEditions: readonly Edition[] | null
}

/** What the rules in force say of it. */
export interface Judged {
  readonly decisions: readonly Decision[]
  readonly requirements: OrderRequirements | null
  readonly items: readonly Item[]
}

/** Asks the rules of a market (CMP-2). Where none are in force nothing is asked of anybody, the database among them. */
export async function judgeOrder(
  db: Sql,
  prospect: Prospect,
  { now, vault }: { now: Date; vault: Vault },
): Promise<Judged | null> {
  const { market, lines, stage, door } = prospect
  const edition = packInForce(market.ruleEditions ?? [], now)
  if (!edition) return null
  const pack = await publishedPack(db, edition.id)
  if (!pack.rules.some(({ enabled }) => enabled)) return null
  const productIds = lines.flatMap(({ productId, options }) => [
    productId,
    ...options.flatMap((option) => option.productId ?? []),
  ])
  const lookBack = lookBackHours(pack)
  if (stage === 'checkout' && lookBack > 0 && prospect.customerId) await lockPurchases(db, prospect.customerId)
  const { products, person, licences } = await loadFacts(db, vault, {
    marketId: market.id,
    restaurantId: prospect.restaurantId,
    customerId: prospect.customerId,
    productIds: [...new Set(productIds)],
    lookBackHours: lookBack,
    exceptOrder: prospect.exceptOrder ?? null,
    now,
  })
  const bought = [...(person?.purchases ?? []), ...(prospect.alsoBought ?? [])]
  const facts = {
    stage,
    timeZone: market.timeZone,
    holidays: market.holidays,
    items: itemsOf(lines, products),
    person: person && { ...person, purchases: bought },
    doorAreas: door && (await areasAt(db, market, door)),
    arrival: prospect.arrival,
    licences,
    driver: null,
    carried: 0,
    evidence: null,
  }
  const decisions = evaluate(facts, pack, now)
  return { decisions, requirements: requirementsOf(pack, decisions), items: facts.items }
}

async function areasAt(db: Sql, market: RuledMarket, door: NonNullable<Prospect['door']>): Promise<string[]> {
  const { areas } = await marketAreas(db, market)
  return areas.filter((area) => !area.excluded && inArea(area, door)).map(({ id }) => id)
}
