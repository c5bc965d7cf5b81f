import type { Field, PayloadRequest } from 'payload'
import { CURRENCY_CODES } from '../../src/domain/money/currencies'
import { positionFields } from '../../src/fields/position-fields'
import { selectOptions } from '../../src/fields/select-options'
import { FOLLOWS_NAME, shortNameField } from '../../src/fields/short-name-field'
import { ADDRESS_FORMAT_LABELS } from './labels'

type Said = Readonly<Record<'en' | 'fr', string>>

function inLanguage({ i18n }: PayloadRequest, said: Said): string {
  return said[i18n.language === 'fr' ? 'fr' : 'en']
}

/** Asked of the same source that order numbers are dated by. */
function isTimeZone(value: unknown, { req }: { req: PayloadRequest }): true | string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(value) })
    return true
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return inLanguage(req, { en: 'A zone such as Africa/Douala.', fr: 'Un fuseau tel que Africa/Douala.' })
  }
}

const THREE_LETTERS = { en: 'Three letters, such as DLA.', fr: 'Trois lettres, telles que DLA.' }
const COUNTRY = {
  en: 'Two letters. Currency, language, time zone and addresses begin as is usual there; change what is not so.',
  fr: 'Deux lettres. Devise, langue, fuseau et adresses commencent selon l’usage du pays ; changez ce qui diffère.',
}

/** What a market is called, where it lies, and what is paid and spoken there. */
export const placeFields: Field[] = [
  { name: 'name', label: { en: 'Name', fr: 'Nom' }, type: 'text', required: true },
  shortNameField,
  {
    name: 'code',
    label: { en: 'Code in order numbers', fr: 'Code des numéros de commande' },
    type: 'text',
    required: true,
    unique: true,
    validate: (value: unknown, { req }: { req: PayloadRequest }) =>
      /^[a-z]{3}$/i.test(String(value)) || inLanguage(req, THREE_LETTERS),
    admin: { components: { afterInput: [FOLLOWS_NAME] } },
  },
  {
    name: 'country',
    label: { en: 'Country (ISO 3166)', fr: 'Pays (ISO 3166)' },
    type: 'text',
    required: true,
    minLength: 2,
    maxLength: 2,
    admin: {
      description: COUNTRY,
      components: { afterInput: ['/src/admin/components/market/CountryTerms#CountryTerms'] },
    },
  },
  {
    name: 'currency',
    label: { en: 'Currency', fr: 'Devise' },
    type: 'select',
    required: true,
    options: [...CURRENCY_CODES],
  },
  {
    name: 'locale',
    label: { en: 'First language', fr: 'Première langue' },
    type: 'select',
    required: true,
    defaultValue: 'en',
    options: [
      { value: 'en', label: 'English' },
      { value: 'fr', label: 'Français' },
    ],
  },
  {
    name: 'timeZone',
    label: { en: 'Time zone (IANA)', fr: 'Fuseau horaire (IANA)' },
    type: 'text',
    required: true,
    validate: isTimeZone,
  },
  {
    name: 'active',
    label: { en: 'Open for orders', fr: 'Ouvert aux commandes' },
    type: 'checkbox',
    required: true,
    defaultValue: true,
  },
  {
    name: 'addressFormat',
    label: { en: 'Addresses', fr: 'Adresses' },
    type: 'select',
    required: true,
    defaultValue: 'simple',
    options: selectOptions(ADDRESS_FORMAT_LABELS),
  },
  positionFields,
  {
    name: 'radiusMeters',
    label: { en: 'Service radius (m)', fr: 'Rayon de service (m)' },
    type: 'number',
    required: true,
    defaultValue: 40_000,
    min: 0,
    admin: {
      description: {
        en: 'Counts while the market has no service areas, and bounds lists of municipalities.',
        fr: 'Compte tant que le marché n’a pas de zones desservies, et borne les listes de municipalités.',
      },
    },
  },
  {
    name: 'areasMap',
    type: 'ui',
    admin: { components: { Field: '/src/admin/components/area/MarketAreas#MarketAreas' } },
  },
]
