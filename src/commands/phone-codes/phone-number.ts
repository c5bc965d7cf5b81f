import {
  type CountryCode,
  isSupportedCountry,
  type NumberType,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'
import { WaybillError } from '../../domain/errors'

/** Kinds of numbers that no text reaches, or that cost whoever sends one. */
const NO_TEXTS = new Set<NumberType>([
  'FIXED_LINE',
  'TOLL_FREE',
  'PREMIUM_RATE',
  'SHARED_COST',
  'UAN',
  'PAGER',
  'VOICEMAIL',
])

/**
 * A number that a code can be sent to. Texts to countries that nobody is served in are how telephone fraud earns its money.
 * @param country ISO 3166 code that numbers without a country code belong to, where one is known
 * @param served ISO 3166 codes of the countries that texts are sent to
 * @returns the number in E.164, and its country
 * @throws WaybillError `phone_invalid`, `phone_not_supported`
 */
export function textableNumber(
  phone: string,
  { country, served }: { country: string | undefined; served: ReadonlySet<string> },
): { phone: string; country: string } {
  const region: CountryCode | undefined = country && isSupportedCountry(country) ? country : undefined
  const parsed = parsePhoneNumberFromString(phone, region)
  if (!parsed?.isValid()) throw new WaybillError('phone_invalid')
  if (!parsed.country || !served.has(parsed.country) || NO_TEXTS.has(parsed.getType()))
    throw new WaybillError('phone_not_supported')
  return { phone: parsed.number, country: parsed.country }
}
