import { sql } from 'drizzle-orm'
import type { DriverLack } from '../../domain/compliance/decision'
import { driverLacks } from '../../domain/compliance/driver-lacks'
import type { DriverTerms } from '../../domain/compliance/rule'
import { SEALED } from '../../domain/privacy/sealed-columns'
import type { Vault } from '../../ports/vault'
import { openText } from '../sealed-text'

/** What the rules of a market ask of whoever carries an order. Days are YYYY-MM-DD, of the market `m`. */
export interface CarrierRow {
  id: string
  /** Sealed. */
  bornOn: string | null
  identityPassed: boolean
  backgroundClearOn: string | null
  licenceUntil: string | null
  employedBySeller: boolean
}

/** Columns of `drivers d join markets m`. A clear check counts no more once a later one gave something to consider that nobody has accepted. */
export const CARRIER = sql`
  d.id, d.born_on as "bornOn", d.identity_passed_at is not null as "identityPassed", d.employed as "employedBySeller",
  (select to_char(max(c.completed_at) at time zone m.time_zone, 'YYYY-MM-DD') from background_checks c
    where c.driver_id = d.id and c.valid_until is not null and not exists (
      select from background_checks n where n.driver_id = d.id and n.valid_until is null and n.status in ('consider', 'disputed')
        and (n.created_at, n.id) > (c.created_at, c.id))) as "backgroundClearOn",
  (select max(p.expires_on) from driver_papers p where p.driver_id = d.id and p.kind = 'driving_licence' and p.counts) as "licenceUntil"`

interface On {
  vault: Vault
  /** YYYY-MM-DD in the zone of the market. */
  today: string
}

export function lacksOf(terms: DriverTerms, driver: CarrierRow, { vault, today }: On): DriverLack[] {
  return driverLacks(
    terms,
    { ...driver, bornOn: driver.bornOn && openText(vault, SEALED.driverBirth.about(driver.id), driver.bornOn) },
    today,
  )
}

/** Of these drivers, those who may not carry it. */
export function unfitFor(terms: DriverTerms, drivers: readonly CarrierRow[], on: On): string[] {
  return drivers.filter((driver) => lacksOf(terms, driver, on).length > 0).map(({ id }) => id)
}
