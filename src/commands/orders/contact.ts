import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js'
import { WaybillError } from '../../domain/errors'

export interface Contact {
  name: string | null
  phone: string | null
  /** Whether the telephone was proved by a code. */
  verified: boolean
}

interface Owner {
  name: string | null
  phone: string | null
  phoneVerified: boolean
  isGuest: boolean
}

/**
 * Whom the driver calls. A guest must leave a name, and a phone number where none was proved by a code; a customer's own are taken when none
 * are given.
 * @param country ISO 3166 code that numbers without a country code belong to
 * @returns the phone in E.164
 */
export function contactOf(
  given: { name: string; phone?: string | undefined } | undefined,
  own: Owner,
  country: string,
): Contact {
  const phone = given?.phone ? toE164(given.phone, country) : own.phone
  if (own.isGuest && !(given && phone))
    throw new WaybillError('validation_failed', {
      fields: [{ path: 'contact', message: 'Name and phone are needed.' }],
    })
  return { name: given?.name ?? own.name, phone, verified: own.phoneVerified && phone === own.phone }
}

/** @throws WaybillError `validation_failed` for a number that cannot exist. */
export function toE164(phone: string, country: string): string {
  const region: CountryCode | undefined = isSupportedCountry(country) ? country : undefined
  const parsed = parsePhoneNumberFromString(phone, region)
  if (!parsed?.isPossible())
    throw new WaybillError('validation_failed', { fields: [{ path: 'phone', message: 'Not a phone number.' }] })
  return parsed.number
}
