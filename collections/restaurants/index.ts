import type { Field } from 'payload'
import { financeEndpoints } from '../../endpoints/finance/restaurant-finance'
import { restaurantImportEndpoints } from '../../endpoints/menu-imports'
import { exportEndpoints } from '../../endpoints/menu-imports/export-menu'
import { restaurantEndpoints } from '../../endpoints/restaurants'
import { onboardingEndpoints } from '../../endpoints/restaurants/onboarding'
import { staffEndpoints } from '../../endpoints/restaurants/staff'
import { keepNetworks } from '../../hooks/restaurants/keep-networks'
import { nobody, ofLive, or, ownRestaurants, role } from '../../src/access/predicates'
import { RESTAURANT_STAGES } from '../../src/domain/onboarding/transitions'
import { hoursField } from '../../src/fields/hours-fields'
import { moneyField } from '../../src/fields/money-field'
import { marketField } from '../../src/fields/place-fields'
import { positionFields } from '../../src/fields/position-fields'
import { selectOptions } from '../../src/fields/select-options'
import { shortNameField } from '../../src/fields/short-name-field'
import { slotFields } from '../../src/fields/slot-fields'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { ownRows } from '../own-rows'
import { shownTo } from '../shown-to'
import { financeNetworksField } from './finance-networks-field'
import { STAGE_LABELS } from './labels'

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
    defaultColumns: ['name', 'image', 'market', 'stage', 'prepMinutes'],
    listSearchableFields: ['name'],
  },
  // A time and an amount say nothing without their market.
  forceSelect: { market: true },
  access: {
    read: or(role('admin', 'support', 'compliance'), ownRestaurants('id'), ofLive('')),
    create: role('admin'),
    update: or(role('admin'), ownRestaurants('id')),
    delete: nobody,
  },
  endpoints: [
    ...restaurantEndpoints,
    ...onboardingEndpoints,
    ...staffEndpoints,
    ...restaurantImportEndpoints,
    ...exportEndpoints,
    ...financeEndpoints,
  ],
  hooks: { beforeValidate: [keepNetworks] },
  locked: {
    always: ['pausedUntil', 'extraPrepMinutes', 'stage', 'active'],
    exceptFor: { admin: ['market', 'slug', 'traceLicence'] },
  },
  fields: [
    {
      name: 'checklist',
      type: 'ui',
      admin: { components: { Field: '/src/admin/components/onboarding/GoLive#GoLive' } },
    },
    { name: 'name', label: { en: 'Name', fr: 'Nom' }, type: 'text', required: true },
    shortNameField,
    marketField,
    { name: 'cuisine', label: { en: 'Cuisine', fr: 'Cuisine' }, type: 'text' },
    { name: 'description', label: { en: 'Description', fr: 'Description' }, type: 'textarea', localized: true },
    { name: 'phone', label: { en: 'Phone', fr: 'Téléphone' }, type: 'text' },
    { name: 'addressLine', label: { en: 'Address', fr: 'Adresse' }, type: 'text' },
    {
      name: 'traceLicence',
      label: { en: 'Licence for track and trace', fr: 'Licence de traçabilité' },
      type: 'text',
      maxLength: 40,
      admin: {
        description: {
          en: 'The number under which its state knows it. Only where its market reports.',
          fr: 'Le numéro sous lequel son État le connaît. Seulement là où son marché déclare.',
        },
      },
    },
    positionFields,
    {
      name: 'reachMap',
      type: 'ui',
      admin: { components: { Field: '/src/admin/components/area/RestaurantReach#RestaurantReach' } },
    },
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
    hoursField({ tellsStranded: true }),
    slotsOfOwn,
    financeNetworksField,
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
      name: 'stage',
      label: { en: 'Stage', fr: 'Étape' },
      type: 'select',
      required: true,
      defaultValue: RESTAURANT_STAGES[0],
      options: selectOptions(STAGE_LABELS),
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      // What follows from the stage, kept by a trigger: menus, cards and searches ask this.
      name: 'active',
      label: { en: 'Seen by customers', fr: 'Vu par les clients' },
      type: 'checkbox',
      required: true,
      defaultValue: false,
      admin: { position: 'sidebar', readOnly: true },
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
