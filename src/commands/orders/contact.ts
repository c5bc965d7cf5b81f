import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js'
import { WaybillError } from '../../domain/errors'

export interface Contact {
  name: string | null
  phone: string | null
}

/**
 * Whom the driver calls. A guest must leave a name and a phone number; a customer's own are taken when none are given.
 * @param country ISO 3166 code that numbers without a country code belong to
 * @returns the phone in E.164
 */
export function contactOf(
  given: { name: string; phone: string } | undefined,
  own: Contact & { isGuest: boolean },
  country: string,
): Contact {
  if (given) return { name: given.name, phone: toE164(given.phone, country) }
  if (!own.isGuest) return { name: own.name, phone: own.phone }
  throw new WaybillError('validation_failed', { fields: [{ path: 'contact', message: 'Name and phone are needed.' }] })
}

/** @throws WaybillError `validation_failed` for a number that cannot exist. */
export function toE164(phone: string, country: string): string {
  const region: CountryCode | undefined = isSupportedCountry(country) ? country : undefined
  const parsed = parsePhoneNumberFromString(phone, region)
  if (!parsed?.isPossible())
    throw new WaybillError('validation_failed', { fields: [{ path: 'phone', message: 'Not a phone number.' }] })
  return parsed.number
}
