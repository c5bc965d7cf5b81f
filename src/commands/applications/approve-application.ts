import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { slugOfName } from '../../domain/onboarding/application'
import { paperState, papersAsked } from '../../domain/onboarding/paper'
import { localMoment } from '../../domain/opening/local-moment'
import { command } from '../command'
import type { CommandContext } from '../context'
import { enterPapers } from '../licences/enter-papers'
import { askedPapers, papersOf } from '../papers/papers'
import { employ } from '../restaurants/employ'
import { type Application, lockApplication, moveApplication } from './application'

/**
 * Says yes: the restaurant exists, prepares, and belongs to whoever applied, in one transaction. Customers see it once it is live.
 * @throws WaybillError `application_incomplete` with `missing` while a document is not verified or no longer good
 */
export const approveApplication = command(
  'application.approve',
  z.object({ applicationId: z.uuid() }),
  async (ctx, { applicationId }) => {
    const application = await lockApplication(ctx, applicationId)
    await moveApplication(ctx, application, { to: 'approved' })
    await assertVerified(ctx, application)
    const restaurantId = await openRestaurant(ctx, application)
    await employ(ctx, application.applicantId, restaurantId)
    await ctx.rows(sql`
      with handed as (
        update restaurant_papers set restaurant_id = ${restaurantId} where application_id = ${applicationId} returning document_id
      ), theirs as (
        update documents set restaurant_id = ${restaurantId}, person_id = null where id in (select document_id from handed)
      )
      update restaurant_applications set restaurant_id = ${restaurantId} where id = ${applicationId}`)
    await enterPapers(ctx, sql`p.restaurant_id = ${restaurantId}`)
    return { id: applicationId, status: 'approved' as const, restaurantId }
  },
)

async function assertVerified(ctx: CommandContext, { id, marketId, details, timeZone }: Application): Promise<void> {
  const papers = await papersOf(ctx, { applicationId: id })
  const today = localMoment(ctx.now, timeZone).date
  const missing = papersAsked(await askedPapers(ctx, marketId), details.categories ?? [])
    .map(({ kind }) => ({
      kind,
      state: paperState(
        papers.find((paper) => paper.kind === kind),
        today,
      ),
    }))
    .filter(({ state }) => state !== 'good' && state !== 'expiring')
  if (missing.length > 0)
    throw new WaybillError('application_incomplete', { missing: missing.map(({ kind }) => `papers.${kind}`) })
}

async function openRestaurant(ctx: CommandContext, { marketId, details }: Application): Promise<string> {
  const { name = '', cuisine = null, phone = null, addressLine, city, lat, lng, hours } = details
  // Two restaurants of one name that are approved at once take turns for theirs.
  await ctx.rows(sql`select pg_advisory_xact_lock(hashtext('restaurants.slug'))`)
  const wanted = slugOfName(name)
  const taken = new Set(
    (await ctx.rows<{ slug: string }>(sql`select slug from restaurants where slug ^@ ${wanted}`)).map(
      ({ slug }) => slug,
    ),
  )
  let slug = wanted
  for (let number = 2; taken.has(slug); number++) slug = `${wanted}-${number}`
  const id = ctx.newId()
  await ctx.rows(sql`
    insert into restaurants (id, name, slug, market_id, cuisine, phone, address_line, lat, lng, hours, stage, created_at, updated_at)
    values (${id}, ${name}, ${slug}, ${marketId}, ${cuisine}, ${phone}, ${[addressLine, city].filter(Boolean).join(', ')},
      ${lat ?? null}, ${lng ?? null}, ${hours ? JSON.stringify(hours) : null}::jsonb, 'preparing', ${ctx.now}, ${ctx.now})`)
  return id
}
