import { sql } from 'drizzle-orm'
import type { LicenceStatus } from '../../domain/licences/transitions'
import type { CommandContext } from '../context'
import type { Licence } from './licence'

/**
 * What the registry decides of a licence that came with a restaurant's papers is so on its list for going live too: a renewal is the paper from
 * now on, and one that was taken away is none.
 */
export async function tellPapers(
  ctx: CommandContext,
  { id, restaurantId, kind, expiresOn, documentId }: Licence,
  { status, reason }: { status: LicenceStatus; reason: string | null },
): Promise<void> {
  if (!restaurantId || !documentId) return
  if (status === 'granted') {
    await ctx.rows(sql`
      update restaurant_papers set status = 'verified', reason = null, document_id = ${documentId}, expires_on = ${expiresOn}::date,
        checked_by = ${ctx.actor.userId ?? null}, checked_at = ${ctx.now}
      where restaurant_id = ${restaurantId} and kind = ${kind} and not exists (
        select from licences l where l.id <> ${id} and l.restaurant_id = ${restaurantId} and l.kind = ${kind} and l.status = 'granted'
          and coalesce(l.expires_on, '9999') > ${expiresOn ?? '9999'})`)
    return
  }
  if (status === 'suspended' || status === 'revoked')
    await ctx.rows(sql`
      update restaurant_papers set status = 'refused', reason = ${reason}, checked_by = ${ctx.actor.userId ?? null}, checked_at = ${ctx.now}
      where restaurant_id = ${restaurantId} and kind = ${kind} and document_id = ${documentId}`)
}
