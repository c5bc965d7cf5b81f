import type { Call } from '../../src/commands/context'
import { openText } from '../../src/commands/sealed-text'
import { IDENTITY_PAPERS } from '../../src/domain/identity-checks/finding'
import { isInCourse } from '../../src/domain/identity-checks/transitions'
import { SEALED } from '../../src/domain/privacy/sealed-columns'
import { findOwnChecks, type OwnCheck } from '../../src/queries/identity-checks/own-checks'

/** One’s own checks, with what is to be done about those that are in course. */
export async function ownChecks({ app, actor }: Call) {
  const docs = await findOwnChecks(app.db, actor.userId ?? '')
  return docs.map((check) => ({ ...check, ...wayOn(check) }))

  function wayOn({ id, status, provider, flowUrl }: OwnCheck) {
    const open = status === 'pending' && flowUrl ? openText(app.vault, SEALED.checkFlow.about(id), flowUrl) : null
    const upload = provider === 'manual' && isInCourse(status)
    return {
      flowUrl: open,
      upload: upload ? { path: '/api/users/id-verification', documentTypes: [...IDENTITY_PAPERS] } : null,
    }
  }
}
