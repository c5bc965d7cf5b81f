import { nobody, role } from '../../src/access/predicates'
import { USUAL_COMMISSION } from '../../src/domain/ledger/commission'
import { marketField, restaurantField } from '../../src/fields/place-fields'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { rate, whole } from '../markets/fields'
import { shownTo } from '../shown-to'

/** What restaurants pay the platform, from a moment on (LED-5, LOW-2). Before the first plan of a market 15, 12 and 10 % hold. */
export const CommissionPlans = defineCollection({
  slug: 'commission-plans',
  labels: {
    singular: { en: 'Commission plan', fr: 'Barème de commission' },
    plural: { en: 'Commission plans', fr: 'Barèmes de commission' },
  },
  admin: {
    group: GROUPS.money,
    hidden: shownTo('admin', 'compliance'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'market', 'restaurant', 'beginsAt', 'firstBasisPoints', 'basisPoints', 'manyBasisPoints'],
  },
  access: {
    read: role('admin', 'compliance'),
    create: role('admin'),
    update: role('admin'),
    delete: nobody,
  },
  defaultSort: '-beginsAt',
  fields: [
    { name: 'name', label: { en: 'Name', fr: 'Nom' }, type: 'text', required: true },
    {
      type: 'row',
      fields: [
        marketField,
        {
          ...restaurantField,
          required: false,
          admin: {
            description: {
              en: 'Empty: all restaurants of the market that have no plan of their own.',
              fr: 'Vide : tous les restaurants du marché sans barème propre.',
            },
          },
        },
      ],
    },
    {
      name: 'beginsAt',
      label: { en: 'Holds from', fr: 'En vigueur à partir de' },
      type: 'date',
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      type: 'collapsible',
      label: { en: 'In the beginning', fr: 'Au début' },
      fields: [
        rate('firstBasisPoints', { en: 'Rate', fr: 'Taux' }, USUAL_COMMISSION.firstBasisPoints),
        whole('firstDays', { en: 'For so many days', fr: 'Pendant tant de jours' }, USUAL_COMMISSION.firstDays),
        whole(
          'firstOrders',
          { en: 'And up to so many delivered orders', fr: 'Et jusqu’à tant de commandes livrées' },
          USUAL_COMMISSION.firstOrders,
        ),
      ],
    },
    {
      type: 'collapsible',
      label: { en: 'Afterwards', fr: 'Ensuite' },
      fields: [rate('basisPoints', { en: 'Rate', fr: 'Taux' }, USUAL_COMMISSION.basisPoints)],
    },
    {
      type: 'collapsible',
      label: { en: 'With many orders', fr: 'Avec beaucoup de commandes' },
      fields: [
        rate('manyBasisPoints', { en: 'Rate', fr: 'Taux' }, USUAL_COMMISSION.manyBasisPoints),
        whole(
          'manyOrders',
          { en: 'Above so many delivered orders', fr: 'Au-delà de tant de commandes livrées' },
          USUAL_COMMISSION.manyOrders,
        ),
      ],
    },
  ],
})
