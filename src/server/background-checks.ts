import { checkr } from '../adapters/background-checks/checkr'
import type { Env } from '../env'
import type { BackgroundChecks } from '../ports/background-checks'

const TIMEOUT_MS = 10_000

export function chooseBackgroundChecks(env: Env): BackgroundChecks | null {
  const { CHECKR_KEY: key, CHECKR_URL: url, CHECKR_PACKAGE, CHECKR_CONTACT: contact } = env
  if (!key || !contact) return null
  return checkr({ url, key, package: CHECKR_PACKAGE, contact, timeoutMs: TIMEOUT_MS })
}
