import { assertSees } from '../../src/commands/applications/application'
import type { Call } from '../../src/commands/context'
import { askedPapers } from '../../src/commands/papers/papers'
import { WaybillError } from '../../src/domain/errors'
import { missingOf } from '../../src/domain/onboarding/application'
import { papersAsked } from '../../src/domain/onboarding/paper'
import { findApplication } from '../../src/queries/applications'

/** An application with what its market asks of it and what it lacks. @throws WaybillError `not_found`, also for whoever may not see it */
export async function applicationView({ app, actor }: Call, id: string) {
  const found = await findApplication(app.db, id)
  if (!found) throw new WaybillError('not_found')
  assertSees(actor, { applicantId: found.applicant.id })
  const { details, papers } = found
  const asked = papersAsked(await askedPapers(app.db, found.market.id), details.categories ?? [])
  const today = app.clock.now().toISOString().slice(0, 10)
  return { ...found, asked, missing: missingOf(details, { asked, papers, today }) }
}
