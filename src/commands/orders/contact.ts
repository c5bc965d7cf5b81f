import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js'
import { invalid } from '../../domain/invalid'

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
    throw invalid('contact', { en: 'Name and phone are needed.', fr: 'Le nom et le téléphone sont nécessaires.' })
  return { name: given?.name ?? own.name, phone, verified: own.phoneVerified && phone === own.phone }
}

/** @throws WaybillError `validation_failed` for a number that cannot exist. */
export function toE164(phone: string, country: string): string {
  const region: CountryCode | undefined = isSupportedCountry(country) ? country : undefined
  const parsed = parsePhoneNumberFromString(phone, region)
  if (!parsed?.isPossible())
    throw invalid('phone', { en: 'Not a phone number.', fr: 'Ce n’est pas un numéro de téléphone.' })
  return parsed.number
}
