import type { App } from '../../src/commands/app'
import { openText } from '../../src/commands/sealed-text'
import { missingOf, nextExpiry, qualificationsOf } from '../../src/domain/drivers/qualifications'
import { localMoment } from '../../src/domain/opening/local-moment'
import { SEALED } from '../../src/domain/privacy/sealed-columns'
import { addDays } from '../../src/domain/time/calendar-day'
import type { DriverDetails, DriverHead } from '../../src/queries/drivers/onboarding'

/** How a driver stands today, of what is stored of him. */
export function headOf(driver: DriverHead, { clock, vault }: App) {
  const now = clock.now()
  const { vehicle, identityPassedAt, employed, checkedUntil, papers, minimumAge } = driver
  const today = localMoment(now, driver.market.timeZone).date
  const bornOn = driver.bornOn && openText(vault, SEALED.driverBirth.about(driver.id), driver.bornOn)
  const facts = { vehicle, bornOn, employed, checkedUntil, papers, identityPassed: identityPassedAt !== null }
  const qualifications = qualificationsOf(facts, { minimumAge }, today)
  const { id, name, stage, market, since, suspendedFor, suspendedBecause } = driver
  return {
    id,
    name,
    stage,
    vehicle,
    since,
    market: { id: market.id, slug: market.slug, name: market.name },
    qualifications,
    missing: missingOf(qualifications),
    nextExpiry: nextExpiry(qualifications),
    suspended: suspendedFor && { for: suspendedFor, because: suspendedBecause },
  }
}

/** All of a driver, to those who check him. */
export function detailsOf(driver: DriverDetails, app: App) {
  const { email, phone, employed, papers, checks, history, identityPassedAt, identityReference } = driver
  return {
    ...headOf(driver, app),
    email,
    phone,
    employed,
    papers,
    history,
    checks: checks.map(({ url: _, ...check }) => check),
    identity: identityPassedAt ? { at: identityPassedAt, reference: identityReference } : null,
    notice: noticeOf(driver),
    providerChecks: driver.country === 'US' && driver.checkRegion !== null,
  }
}

/** The same to himself: with the address at which he gives his consent, and without the names of those who decide. */
export function ownOf(driver: DriverDetails, app: App) {
  const { papers, checks, history } = driver
  return {
    ...headOf(driver, app),
    papers,
    consentUrl: checks[0]?.url ?? null,
    history: history.map(({ from, to, at, reason }) => ({ from, to, at, reason })),
    notice: noticeOf(driver),
  }
}

function noticeOf({ noticeAt, noticeReason, adverseActionDays, market }: DriverDetails) {
  if (!noticeAt) return null
  const on = localMoment(new Date(noticeAt), market.timeZone).date
  return { at: noticeAt, reason: noticeReason, decidedFrom: addDays(on, adverseActionDays) }
}
