import { ageOn } from './age'
import type { DriverLack } from './decision'
import type { DriverFacts } from './facts'
import type { DriverTerms } from './rule'

const DAY = 86_400_000

/**
 * What a driver lacks to carry something. Of whom nothing is known lacks all that is asked.
 * @param today YYYY-MM-DD in the zone of the market
 * @returns none: he may carry it
 */
export function driverLacks(terms: DriverTerms, driver: DriverFacts | null, today: string): DriverLack[] {
  const { leastAge, identity, backgroundCheckDays: days, drivingLicence, employed } = terms
  const has: Readonly<Record<DriverLack, boolean>> = {
    age: leastAge <= 0 || (driver?.bornOn != null && ageOn(driver.bornOn, today) >= leastAge),
    identity: !identity || driver?.identityPassed === true,
    background_check: days === null || isWithin(driver?.backgroundClearOn ?? null, days, today),
    driving_licence: !drivingLicence || (driver?.licenceUntil != null && today <= driver.licenceUntil),
    employment: !employed || driver?.employedBySeller === true,
  }
  return (Object.keys(has) as DriverLack[]).filter((lack) => !has[lack])
}

function isWithin(day: string | null, days: number, today: string): boolean {
  return day !== null && day <= today && Date.parse(today) - Date.parse(day) <= days * DAY
}
