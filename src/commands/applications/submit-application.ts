import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { missingOf } from '../../domain/onboarding/application'
import { localMoment } from '../../domain/opening/local-moment'
import { command } from '../command'
import { askedPapers, papersOf } from '../papers/papers'
import { lockApplication, moveApplication } from './application'

const ApplicationId = z.object({ applicationId: z.uuid() })

/**
 * Hands an application in. From then on it waits for somebody of ours.
 * @throws WaybillError `application_incomplete` with `missing`: names of details, `papers.<kind>`
 */
export const submitApplication = command('application.submit', ApplicationId, async (ctx, { applicationId }) => {
  const application = await lockApplication(ctx, applicationId)
  const { details, marketId, timeZone } = application
  const asked = await askedPapers(ctx, marketId)
  const papers = await papersOf(ctx, { applicationId })
  const missing = missingOf(details, { asked, papers, today: localMoment(ctx.now, timeZone).date })
  if (missing.length > 0) throw new WaybillError('application_incomplete', { missing })
  await moveApplication(ctx, application, { to: 'submitted' })
  return { id: applicationId, status: 'submitted' as const }
})

/** Takes an application back, for good. */
export const withdrawApplication = command('application.withdraw', ApplicationId, async (ctx, { applicationId }) => {
  await moveApplication(ctx, await lockApplication(ctx, applicationId), { to: 'withdrawn' })
  return { id: applicationId, status: 'withdrawn' as const }
})

/** After a refusal: the same application once more, to be mended. */
export const reopenApplication = command('application.reopen', ApplicationId, async (ctx, { applicationId }) => {
  await moveApplication(ctx, await lockApplication(ctx, applicationId), { to: 'draft' })
  return { id: applicationId, status: 'draft' as const }
})
