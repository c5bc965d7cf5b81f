import type { Field } from 'payload'
import { restaurantImportEndpoints } from '../../endpoints/menu-imports'
import { exportEndpoints } from '../../endpoints/menu-imports/export-menu'
import { restaurantEndpoints } from '../../endpoints/restaurants'
import { everybody, nobody, or, ownRestaurants, role } from '../../src/access/predicates'
import { hoursField } from '../../src/fields/hours-fields'
import { moneyField } from '../../src/fields/money-field'
import { marketField } from '../../src/fields/place-fields'
import { positionFields } from '../../src/fields/position-fields'
import { slotFields } from '../../src/fields/slot-fields'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { ownRows } from '../own-rows'
import { shownTo } from '../shown-to'

const slotsOfOwn: Field = {
  type: 'collapsible',
  label: { en: 'Orders for later', fr: 'Commandes pour plus tard' },
  admin: {
    initCollapsed: true,
    description: {
      en: 'Left empty, what the market says holds.',
      fr: 'Laissé vide, ce que dit le marché vaut.',
    },
  },
  fields: [slotFields('restaurant')],
}

/** A kitchen that sells: what it offers are its products, what it is asked for its orders. */
export const Restaurants = defineCollection({
  slug: 'restaurants',
  labels: { singular: { en: 'Restaurant', fr: 'Restaurant' }, plural: { en: 'Restaurants', fr: 'Restaurants' } },
  admin: {
    group: GROUPS.catalog,
    hidden: shownTo('admin', 'support', 'owner', 'staff'),
    baseFilter: ownRows('id'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'image', 'market', 'active', 'prepMinutes'],
    listSearchableFields: ['name'],
  },
  // A time and an amount say nothing without their market.
  forceSelect: { market: true },
  access: { read: everybody, create: role('admin'), update: or(role('admin'), ownRestaurants('id')), delete: nobody },
  endpoints: [...restaurantEndpoints, ...restaurantImportEndpoints, ...exportEndpoints],
  locked: { always: ['pausedUntil', 'extraPrepMinutes'], exceptFor: { admin: ['market', 'slug', 'active'] } },
  fields: [
    { name: 'name', label: { en: 'Name', fr: 'Nom' }, type: 'text', required: true },
    { name: 'slug', label: { en: 'Short name', fr: 'Nom court' }, type: 'text', required: true, unique: true },
    marketField,
    { name: 'cuisine', label: { en: 'Cuisine', fr: 'Cuisine' }, type: 'text' },
    { name: 'description', label: { en: 'Description', fr: 'Description' }, type: 'textarea', localized: true },
    { name: 'phone', label: { en: 'Phone', fr: 'Téléphone' }, type: 'text' },
    { name: 'addressLine', label: { en: 'Address', fr: 'Adresse' }, type: 'text' },
    positionFields,
    { name: 'image', label: { en: 'Cover', fr: 'Couverture' }, type: 'upload', relationTo: 'media' },
    { name: 'logo', label: { en: 'Logo', fr: 'Logo' }, type: 'upload', relationTo: 'media' },
    {
      type: 'row',
      fields: [
        {
          name: 'deliveryRadiusMeters',
          label: {
            en: 'Delivers within (m, straight; empty: the whole market)',
            fr: 'Livre jusqu’à (m à vol d’oiseau ; vide : tout le marché)',
          },
          type: 'number',
          min: 1,
          max: 200_000,
        },
        moneyField('minimumOrder', { en: 'Minimum order (0: none)', fr: 'Commande minimale (0 : aucune)' }),
      ],
    },
    {
      name: 'reachMap',
      type: 'ui',
      admin: { components: { Field: '/src/admin/components/area/RestaurantReach#RestaurantReach' } },
    },
    hoursField,
    slotsOfOwn,
    {
      name: 'prepMinutes',
      label: { en: 'Usual preparation (min)', fr: 'Préparation habituelle (min)' },
      type: 'number',
      required: true,
      defaultValue: 20,
      min: 1,
      max: 240,
    },
    {
      name: 'parallelOrders',
      label: { en: 'Orders cooked side by side', fr: 'Commandes préparées en parallèle' },
      type: 'number',
      required: true,
      defaultValue: 4,
      min: 1,
      max: 100,
      admin: {
        description: {
          en: 'The estimate of a full kitchen grows by it: see the kitchen display.',
          fr: 'L’estimation d’une cuisine pleine en dépend : voir l’écran de cuisine.',
        },
      },
    },
    {
      name: 'photoAtReady',
      label: { en: 'Photo of every order before it leaves', fr: 'Photo de chaque commande avant son départ' },
      type: 'checkbox',
      required: true,
      defaultValue: false,
    },
    {
      name: 'autoAccept',
      label: { en: 'Accept orders by itself', fr: 'Accepter automatiquement' },
      type: 'checkbox',
      required: true,
      defaultValue: false,
    },
    {
      name: 'active',
      label: { en: 'Listed', fr: 'Affiché' },
      type: 'checkbox',
      required: true,
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'pausedUntil',
      label: { en: 'Paused until', fr: 'En pause jusqu’à' },
      type: 'date',
      admin: { position: 'sidebar', readOnly: true, date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'extraPrepMinutes',
      label: { en: 'Longer for now (min)', fr: 'Plus long pour l’instant (min)' },
      type: 'number',
      required: true,
      defaultValue: 0,
      min: 0,
      max: 120,
      admin: { position: 'sidebar', readOnly: true },
    },
  ],
})
