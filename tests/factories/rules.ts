import { v7 as uuid } from 'uuid'
import type { Person, Town } from './town'

/** A rule as the form of a pack sends it. */
export type RuleBlock = { blockType: string } & Record<string, unknown>

export const BEER_RULES: RuleBlock[] = [
  {
    blockType: 'minimum_age',
    goods: ['alcohol'],
    enabled: true,
    years: 21,
    proof: 'verified',
    source: 'F.S. 562.11(1)(a)',
  },
  { blockType: 'identity_check', goods: ['alcohol'], enabled: true, validDays: 365 },
  {
    blockType: 'driver_qualification',
    goods: ['alcohol'],
    enabled: true,
    leastAge: 21,
    identity: true,
    drivingLicence: true,
    employed: false,
  },
  { blockType: 'handover_evidence', goods: ['alcohol'], enabled: true, idCheck: true, signature: true },
]

/** A draft of the town's rules, made by its compliance. */
export async function draftRules(town: Town, rules: RuleBlock[], more: object = {}): Promise<string> {
  const answer = await town.api.post<{ doc: { id: string } }>('/api/rule-packs', {
    token: town.people.compliance.token,
    body: { market: town.marketId, rules, ...more },
  })
  if (answer.status !== 201) throw new Error(`rule-packs answered ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body.doc.id
}

export function publishRules(town: Town, packId: string) {
  return town.api.post<{ version: number; effectiveFrom: string }>(`/api/rule-packs/${packId}/publish`, {
    token: town.people.compliance.token,
    body: {},
  })
}

/** Rules that count from now on. */
export async function rulesInForce(town: Town, rules: RuleBlock[]): Promise<string> {
  const packId = await draftRules(town, rules)
  const { status, body } = await publishRules(town, packId)
  if (status !== 200) throw new Error(`publish answered ${status} ${JSON.stringify(body)}`)
  return packId
}

/** A product of the town's restaurant in a category that is something to the rules. */
export async function regulated(
  town: Town,
  goods: string,
  { price = 1_000, attributes = {} }: { price?: number; attributes?: object } = {},
): Promise<string> {
  const [id, categoryId] = [await town.product({ price }), uuid()]
  await town.sql.query(
    'insert into categories (id, slug, position, active, regulated_as) values ($1, $2, 2, true, $3)',
    [categoryId, `of-${categoryId}`, goods],
  )
  await town.sql.query('update products set category_id = $1, attributes = $2 where id = $3', [
    categoryId,
    JSON.stringify(attributes),
    id,
  ])
  return id
}

/** Somebody has looked at this person's document. */
export async function identified(
  { sql, marketId }: Town,
  { id }: Person,
  { over21 = true, at = new Date() }: { over21?: boolean; at?: Date } = {},
): Promise<void> {
  await sql.query(
    `insert into identity_checks (id, person_id, market_id, type, status, provider, over_18, over_21, decided_at, valid_until, born_on)
     values ($1, $2, $3, 'age', 'approved', 'manual', true, $4, $5, $5::timestamptz + interval '1 year', 'sealed')`,
    [uuid(), id, marketId, over21, at],
  )
}
