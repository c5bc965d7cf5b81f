import { restaurantEndpoints } from '../../endpoints/restaurants'
import { everybody, nobody, or, ownRestaurants, role } from '../../src/access/predicates'
import { marketField } from '../../src/fields/place-fields'
import { positionFields } from '../../src/fields/position-fields'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { ownRows } from '../own-rows'
import { shownTo } from '../shown-to'

/** A kitchen that sells: what it offers are its products, what it is asked for its orders. */
export const Restaurants = defineCollection({
  slug: 'restaurants',
  labels: { singular: { en: 'Restaurant', fr: 'Restaurant' }, plural: { en: 'Restaurants', fr: 'Restaurants' } },
  admin: {
    group: GROUPS.catalog,
    hidden: shownTo('admin', 'support', 'owner', 'staff'),
    baseFilter: ownRows('id'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'market', 'active', 'prepMinutes'],
    listSearchableFields: ['name'],
  },
  access: { read: everybody, create: role('admin'), update: or(role('admin'), ownRestaurants('id')), delete: nobody },
  endpoints: restaurantEndpoints,
  locked: { always: ['pausedUntil'], exceptFor: { admin: ['market', 'slug', 'active'] } },
  fields: [
    { name: 'name', label: { en: 'Name', fr: 'Nom' }, type: 'text', required: true },
    { name: 'slug', label: { en: 'Short name', fr: 'Nom court' }, type: 'text', required: true, unique: true },
    marketField,
    { name: 'cuisine', label: { en: 'Cuisine', fr: 'Cuisine' }, type: 'text' },
    { name: 'description', label: { en: 'Description', fr: 'Description' }, type: 'textarea', localized: true },
    { name: 'phone', label: { en: 'Phone', fr: 'Téléphone' }, type: 'text' },
    { name: 'addressLine', label: { en: 'Address', fr: 'Adresse' }, type: 'text' },
    positionFields,
    { name: 'image', label: { en: 'Picture', fr: 'Image' }, type: 'upload', relationTo: 'media' },
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
  ],
})
