import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { EDITABLE } from '../../domain/onboarding/transitions'
import { command } from '../command'
import { toE164 } from '../orders/contact'
import { lockApplication } from './application'
import { DetailsChange } from './details'

const SaveApplication = z.object({ applicationId: z.uuid(), details: DetailsChange })

/**
 * Writes some details of an application, as far as it has come: nothing is missing before it is handed in.
 * @throws WaybillError `illegal_transition` once it was handed in, `validation_failed` for an impossible number, `not_found`
 */
export const saveApplication = command('application.save', SaveApplication, async (ctx, { applicationId, details }) => {
  const { status, country, applicantId } = await lockApplication(ctx, applicationId)
  if (ctx.actor.userId !== applicantId) throw new WaybillError('forbidden')
  if (!EDITABLE.includes(status)) throw new WaybillError('illegal_transition', { from: status, to: 'draft' })
  const phone = details.phone ? toE164(details.phone, country) : details.phone
  const changed = JSON.stringify({ ...details, ...(phone !== undefined && { phone }) })
  await ctx.rows(sql`
    update restaurant_applications set details = jsonb_strip_nulls(details || ${changed}::jsonb), updated_at = ${ctx.now}
    where id = ${applicationId}`)
  return { id: applicationId }
})
