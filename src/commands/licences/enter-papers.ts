import { type SQL, sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { LicenceStatus } from '../../domain/licences/transitions'
import type { CommandContext } from '../context'

/**
 * Enters verified papers of restaurants into the registry, where rules look for them: each renews the newest of its kind, and none is entered
 * twice. Number and issuer nobody was asked for; who keeps the registry adds them.
 * @param which condition on `p` (`restaurant_papers`)
 * @throws WaybillError `illegal_transition` for one whose licence is suspended: that is lifted in the registry alone
 */
export async function enterPapers(ctx: CommandContext, which: SQL): Promise<void> {
  const papers = await ctx.rows<{ id: string; known: LicenceStatus | null }>(sql`
    select p.id, (select l.status from licences l where l.document_id = p.document_id and l.status in ('granted', 'suspended')) as known
    from restaurant_papers p where ${which} and p.status = 'verified' and p.restaurant_id is not null`)
  for (const { id: paperId, known } of papers) {
    if (known === 'suspended') throw new WaybillError('illegal_transition', { from: known, to: 'granted' })
    if (known) continue
    const id = ctx.newId()
    const entered = await ctx.row<{
      marketId: string
      restaurantId: string
      kind: string
      expiresOn: string | null
    }>(sql`
      insert into licences (id, market_id, restaurant_id, kind, title, holder, expires_on, status, document_id, renews_id, judged_by_id, judged_at,
        created_at, updated_at)
      select ${id}::uuid, r.market_id, r.id, p.kind, coalesce(l.label, p.kind), r.name, p.expires_on::text, 'granted', p.document_id, former.id,
        p.checked_by, p.checked_at, ${ctx.now}::timestamptz, ${ctx.now}::timestamptz
      from restaurant_papers p join restaurants r on r.id = p.restaurant_id join markets m on m.id = r.market_id
        left join markets_papers a on a._parent_id = m.id and a.kind = p.kind
        left join markets_papers_locales l on l._parent_id = a.id and l._locale::text = m.locale::text
        left join lateral (
          select f.id from licences f where f.restaurant_id = r.id and f.kind = p.kind and f.status in ('granted', 'suspended')
            and not exists (select from licences n where n.renews_id = f.id and n.status in ('waiting', 'granted', 'suspended'))
          order by f.created_at desc, f.id desc limit 1) former on true
      where p.id = ${paperId}
      returning market_id as "marketId", restaurant_id as "restaurantId", kind, expires_on as "expiresOn"`)
    if (!entered) continue
    const { marketId, ...facts } = entered
    ctx.record({
      kind: 'licence',
      name: 'licence.granted',
      outcome: 'passed',
      subject: { kind: 'licence', id },
      market: marketId,
      facts: { ...facts, paperId },
    })
    ctx.emit('licence.granted', { licenceId: id, marketId, restaurantId: facts.restaurantId, kind: facts.kind })
  }
}

/** A paper that was found wrong after all takes with it what came of it. */
export async function withdrawPaper(ctx: CommandContext, paperId: string, reason: string | null): Promise<void> {
  const gone = await ctx.rows<{ id: string; marketId: string; restaurantId: string | null; kind: string }>(sql`
    update licences l set status = 'revoked', reason = ${reason}, judged_by_id = ${ctx.actor.userId ?? null}, judged_at = ${ctx.now}, updated_at = ${ctx.now}
    from restaurant_papers p where p.id = ${paperId} and l.document_id = p.document_id and l.status in ('granted', 'suspended')
    returning l.id, l.market_id as "marketId", l.restaurant_id as "restaurantId", l.kind`)
  for (const { id, marketId, restaurantId, kind } of gone) {
    ctx.record({
      kind: 'licence',
      name: 'licence.revoked',
      outcome: 'refused',
      subject: { kind: 'licence', id },
      market: marketId,
      facts: { kind, restaurantId, paperId, ...(reason && { reason }) },
    })
    ctx.emit('licence.revoked', { licenceId: id, marketId, restaurantId, kind })
  }
}
