import { everybody, nobody, role } from '../../src/access/predicates'
import { marketField } from '../../src/fields/place-fields'
import { virtualNow } from '../../src/http/virtual-now'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { feeFields } from '../markets/fields'
import { shownTo } from '../shown-to'

/** Fees and tax of a market from a moment on (LOW-2); before its first tariff those of the market itself. An order keeps what priced it. */
export const Tariffs = defineCollection({
  slug: 'tariffs',
  labels: { singular: { en: 'Tariff', fr: 'Tarif' }, plural: { en: 'Tariffs', fr: 'Tarifs' } },
  admin: {
    group: GROUPS.settings,
    hidden: shownTo('admin'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'market', 'beginsAt', 'deliveryBase', 'deliveryPerKm'],
  },
  // An amount says nothing without its market's currency.
  forceSelect: { market: true },
  access: { read: everybody, create: role('admin'), update: role('admin'), delete: nobody },
  defaultSort: '-beginsAt',
  fields: [
    { name: 'name', label: { en: 'Name', fr: 'Nom' }, type: 'text', required: true },
    marketField,
    {
      name: 'beginsAt',
      label: { en: 'Holds from', fr: 'En vigueur à partir de' },
      type: 'date',
      required: true,
      index: true,
      defaultValue: () => virtualNow().toISOString(),
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'beginWithFees',
      type: 'ui',
      admin: { components: { Field: '/src/admin/components/market/BeginWithFees#BeginWithFees' } },
    },
    ...feeFields,
  ],
})
