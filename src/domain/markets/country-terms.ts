import type { AddressFormatName } from '../addresses/address-format'
import type { CurrencyCode } from '../money/currencies'

/** What is usual in a country, for a market’s form to begin with. */
export interface CountryTerms {
  readonly currency: CurrencyCode
  readonly locale: 'en' | 'fr'
  /** Of its largest city. */
  readonly timeZone: string
  readonly addressFormat: AddressFormatName
}

const inEuros = (timeZone: string, locale: 'en' | 'fr' = 'en'): CountryTerms => ({
  currency: 'EUR',
  locale,
  timeZone,
  addressFormat: 'simple',
})

const inFrancs = (timeZone: string, locale: 'en' | 'fr' = 'fr'): CountryTerms => ({
  currency: 'XAF',
  locale,
  timeZone,
  addressFormat: 'landmark',
})

/** Countries that pay in a currency that we know, by ISO 3166. Of the two languages we speak, the one that more people there read. */
const COUNTRIES: Readonly<Record<string, CountryTerms>> = {
  US: { currency: 'USD', locale: 'en', timeZone: 'America/New_York', addressFormat: 'us' },
  CM: inFrancs('Africa/Douala'),
  CF: inFrancs('Africa/Bangui'),
  CG: inFrancs('Africa/Brazzaville'),
  GA: inFrancs('Africa/Libreville'),
  GQ: inFrancs('Africa/Malabo'),
  TD: inFrancs('Africa/Ndjamena'),
  AT: inEuros('Europe/Vienna'),
  BE: inEuros('Europe/Brussels', 'fr'),
  CY: inEuros('Asia/Nicosia'),
  DE: inEuros('Europe/Berlin'),
  EE: inEuros('Europe/Tallinn'),
  ES: inEuros('Europe/Madrid'),
  FI: inEuros('Europe/Helsinki'),
  FR: inEuros('Europe/Paris', 'fr'),
  GR: inEuros('Europe/Athens'),
  HR: inEuros('Europe/Zagreb'),
  IE: inEuros('Europe/Dublin'),
  IT: inEuros('Europe/Rome'),
  LT: inEuros('Europe/Vilnius'),
  LU: inEuros('Europe/Luxembourg', 'fr'),
  LV: inEuros('Europe/Riga'),
  MC: inEuros('Europe/Monaco', 'fr'),
  MT: inEuros('Europe/Malta'),
  NL: inEuros('Europe/Amsterdam'),
  PT: inEuros('Europe/Lisbon'),
  SI: inEuros('Europe/Ljubljana'),
  SK: inEuros('Europe/Bratislava'),
}

/** Undefined for a country whose money we do not know, and for what is none. */
export function countryTerms(country: string): CountryTerms | undefined {
  const code = country.toUpperCase()
  return Object.hasOwn(COUNTRIES, code) ? COUNTRIES[code] : undefined
}
