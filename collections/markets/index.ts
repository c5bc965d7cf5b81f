import { marketEndpoints } from '../../endpoints/markets'
import { everybody, nobody, role } from '../../src/access/predicates'
import { holidaysField } from '../../src/fields/hours-fields'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { shownTo } from '../shown-to'
import { driverFields } from './driver-fields'
import { dispatchFields, feeFields, laterFields, mapFields, orderFields, taxRemitterField } from './fields'
import { identityFields } from './identity-fields'
import { papersField } from './papers-field'
import { paymentFields } from './payment-fields'
import { payoutFields } from './payout-fields'
import { placeFields } from './place-fields'
import { traceFields } from './trace-fields'
import { walletFields } from './wallet-fields'

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
  endpoints: marketEndpoints,
  fields: [
    {
      name: 'checklist',
      type: 'ui',
      admin: { components: { Field: '/src/admin/components/market/MarketChecklist#MarketChecklist' } },
    },
    {
      type: 'tabs',
      tabs: [
        {
          label: { en: 'Market', fr: 'Marché' },
          fields: placeFields,
        },
        { label: { en: 'Map', fr: 'Carte' }, fields: mapFields },
        { label: { en: 'Fees and taxes', fr: 'Frais et taxes' }, fields: [...feeFields, taxRemitterField] },
        { label: { en: 'Orders', fr: 'Commandes' }, fields: [...orderFields, laterFields, holidaysField] },
        { label: { en: 'Payment', fr: 'Paiement' }, fields: [...paymentFields, ...payoutFields] },
        { label: { en: 'Restaurants', fr: 'Restaurants' }, fields: [papersField] },
        { label: { en: 'Identity', fr: 'Identité' }, fields: identityFields },
        { label: { en: 'Track and trace', fr: 'Traçabilité' }, fields: traceFields },
        { label: { en: 'Wallets', fr: 'Portefeuilles' }, fields: walletFields },
        { label: { en: 'Dispatch', fr: 'Répartition' }, fields: dispatchFields },
        {
          label: { en: 'Drivers', fr: 'Livreurs' },
          fields: driverFields,
        },
      ],
    },
  ],
})
