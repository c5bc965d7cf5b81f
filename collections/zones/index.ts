import { everybody, nobody, role } from '../../src/access/predicates'
import { areaField } from '../../src/fields/area-field'
import { hoursField } from '../../src/fields/hours-fields'
import { moneyField } from '../../src/fields/money-field'
import { marketField, restaurantField } from '../../src/fields/place-fields'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { ofSameMarket } from '../of-same-market'
import { shownTo } from '../shown-to'

/** A part of a market with delivery terms of its own; of one restaurant's reach, where it names one. Decided by `src/domain/areas`. */
export const Zones = defineCollection({
  slug: 'zones',
  labels: {
    singular: { en: 'Delivery zone', fr: 'Zone tarifaire' },
    plural: { en: 'Delivery zones', fr: 'Zones tarifaires' },
  },
  admin: {
    group: GROUPS.settings,
    hidden: shownTo('admin'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'market', 'restaurant', 'deliveryBase', 'minimumOrder', 'active'],
    listSearchableFields: ['name'],
  },
  // An amount says nothing without its market's currency.
  forceSelect: { market: true },
  access: { read: everybody, create: role('admin'), update: role('admin'), delete: nobody },
  defaultSort: 'position',
  fields: [
    { name: 'name', label: { en: 'Name', fr: 'Nom' }, type: 'text', required: true, localized: true },
    marketField,
    {
      ...restaurantField,
      required: false,
      filterOptions: ofSameMarket,
      admin: {
        description: {
          en: 'Empty: for all. A restaurant with zones of its own delivers nowhere else.',
          fr: 'Vide : pour tous. Un restaurant qui a ses propres zones ne livre nulle part ailleurs.',
        },
      },
    },
    areaField,
    {
      type: 'row',
      fields: [
        moneyField('deliveryBase', { en: 'Delivery: base', fr: 'Livraison : base' }),
        moneyField('deliveryPerKm', { en: 'Delivery: per km', fr: 'Livraison : par km' }),
      ],
    },
    moneyField(
      'minimumOrder',
      { en: 'Minimum order (empty: the restaurant’s)', fr: 'Commande minimale (vide : celle du restaurant)' },
      { optional: true },
    ),
    hoursField({ tellsStranded: false }),
    {
      name: 'position',
      label: { en: 'Order: the first that fits counts', fr: 'Ordre : la première qui convient compte' },
      type: 'number',
      required: true,
      defaultValue: 100,
      admin: { position: 'sidebar' },
    },
    {
      name: 'surgeFree',
      label: { en: 'No peak supplement here', fr: 'Pas de supplément d’affluence ici' },
      type: 'checkbox',
      required: true,
      defaultValue: false,
      admin: {
        position: 'sidebar',
        description: {
          en: 'Deliveries to this zone never cost more for want of couriers.',
          fr: 'Livrer dans cette zone ne coûte jamais plus faute de livreurs.',
        },
      },
    },
    {
      name: 'active',
      label: { en: 'Counts', fr: 'En vigueur' },
      type: 'checkbox',
      required: true,
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
  ],
})
