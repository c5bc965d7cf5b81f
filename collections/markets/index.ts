import { everybody, nobody, role } from '../../src/access/predicates'
import { CURRENCY_CODES } from '../../src/domain/money/currencies'
import { holidaysField } from '../../src/fields/hours-fields'
import { moneyField } from '../../src/fields/money-field'
import { positionFields } from '../../src/fields/position-fields'
import { selectOptions } from '../../src/fields/select-options'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { shownTo } from '../shown-to'
import { dispatchFields, driverPayFields, feeFields, laterFields, mapFields, orderFields } from './fields'
import { ADDRESS_FORMAT_LABELS } from './labels'

/** Asked of the same source that order numbers are dated by. */
function isTimeZone(value: unknown): true | string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(value) })
    return true
  } catch (error) {
    if (error instanceof RangeError) return 'A zone such as Africa/Douala.'
    throw error
  }
}

/** A business in a place: currency, time zone, fees and terms, all edited here and nowhere in code (MKT-1). */
export const Markets = defineCollection({
  slug: 'markets',
  labels: { singular: { en: 'Market', fr: 'Marché' }, plural: { en: 'Markets', fr: 'Marchés' } },
  admin: {
    group: GROUPS.settings,
    hidden: shownTo('admin'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'country', 'currency', 'timeZone', 'active'],
  },
  // An amount says nothing without its currency.
  forceSelect: { currency: true },
  access: { read: everybody, create: role('admin'), update: role('admin'), delete: nobody },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: { en: 'Market', fr: 'Marché' },
          fields: [
            { name: 'name', label: { en: 'Name', fr: 'Nom' }, type: 'text', required: true },
            { name: 'slug', label: { en: 'Short name', fr: 'Nom court' }, type: 'text', required: true, unique: true },
            {
              name: 'code',
              label: { en: 'Code in order numbers', fr: 'Code des numéros de commande' },
              type: 'text',
              required: true,
              unique: true,
              validate: (value: unknown) => /^[a-z]{3}$/i.test(String(value)) || 'Three letters.',
            },
            {
              name: 'country',
              label: { en: 'Country (ISO 3166)', fr: 'Pays (ISO 3166)' },
              type: 'text',
              required: true,
              minLength: 2,
              maxLength: 2,
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
          ],
        },
        { label: { en: 'Map', fr: 'Carte' }, fields: mapFields },
        { label: { en: 'Fees and taxes', fr: 'Frais et taxes' }, fields: feeFields },
        { label: { en: 'Orders', fr: 'Commandes' }, fields: [...orderFields, laterFields, holidaysField] },
        { label: { en: 'Dispatch', fr: 'Répartition' }, fields: dispatchFields },
        {
          label: { en: 'Drivers', fr: 'Livreurs' },
          fields: [
            ...driverPayFields,
            moneyField('cashLimit', {
              en: 'Most cash a driver may hold (0: no limit)',
              fr: 'Espèces maximales d’un livreur (0 : sans limite)',
            }),
          ],
        },
      ],
    },
  ],
})
