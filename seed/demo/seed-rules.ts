import type { Payload } from 'payload'
import { boundApp } from '../../src/commands/app'
import { publishPack } from '../../src/commands/compliance/publish-pack'
import { systemCall } from '../../src/commands/context'
import { hoursBefore } from './hours-before'
import type { MarketSlug } from './markets'
import { RULES } from './rules'

/** Orders of the past were held to them too. */
const HOURS_AGO = 60 * 24

/** The first version of a market's rules, where it has none. */
export async function seedRules(payload: Payload, slug: MarketSlug, marketId: string): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'rule-packs', where: { market: { equals: marketId } } })
  if (totalDocs > 0) return
  const { note, published, rules } = RULES[slug]
  const app = hoursBefore(boundApp(), HOURS_AGO)
  const data = { market: marketId, note, rules: [...rules], createdAt: app.clock.now().toISOString() }
  const { id } = await payload.create({ collection: 'rule-packs', data: data as never, depth: 0 })
  if (published) await publishPack(systemCall(app, 'seed'), { packId: id })
}
