import { z } from 'zod'
import { command } from '../command'
import { lockApplication, moveApplication } from './application'

const ApplicationId = z.object({ applicationId: z.uuid() })

/** Takes an application to look at it: of two who do so at once, one has it. */
export const reviewApplication = command('application.review', ApplicationId, async (ctx, { applicationId }) => {
  await moveApplication(ctx, await lockApplication(ctx, applicationId), { to: 'in_review' })
  return { id: applicationId, status: 'in_review' as const }
})

export const RequestChanges = z.object({
  message: z.string().trim().max(1000),
  /** Names of details, `papers.<kind>`. */
  fields: z.array(z.string().trim().min(1).max(60)).max(40).default([]),
})

/** Gives it back with what is to be mended. @throws WaybillError `reason_required` without a word */
export const requestChanges = command(
  'application.request_changes',
  RequestChanges.extend(ApplicationId.shape),
  async (ctx, { applicationId, message, fields }) => {
    await moveApplication(ctx, await lockApplication(ctx, applicationId), { to: 'changes_requested', message, fields })
    return { id: applicationId, status: 'changes_requested' as const }
  },
)

export const RefuseApplication = z.object({ reason: z.string().trim().max(1000) })

/** Says no, and why. @throws WaybillError `reason_required` */
export const refuseApplication = command(
  'application.refuse',
  RefuseApplication.extend(ApplicationId.shape),
  async (ctx, { applicationId, reason }) => {
    await moveApplication(ctx, await lockApplication(ctx, applicationId), { to: 'refused', message: reason })
    return { id: applicationId, status: 'refused' as const }
  },
)
