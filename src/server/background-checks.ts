import { checkr } from '../adapters/background-checks/checkr'
import type { Env } from '../env'
import type { BackgroundChecks } from '../ports/background-checks'

const TIMEOUT_MS = 10_000

export function chooseBackgroundChecks({ CHECKR_KEY, CHECKR_URL, CHECKR_PACKAGE }: Env): BackgroundChecks | null {
  if (!CHECKR_KEY) return null
  return checkr({ url: CHECKR_URL, key: CHECKR_KEY, package: CHECKR_PACKAGE, timeoutMs: TIMEOUT_MS })
}
