import type { NumberFieldSingleValidation } from 'payload'
import { number } from 'payload/shared'
import { ownRestaurant } from '../../hooks/own-restaurant'
import { nobody, ofLive, or, ownRestaurants, role, when } from '../../src/access/predicates'
import { groupScheduleField } from '../../src/fields/hours-fields'
import { keyField } from '../../src/fields/key-field'
import { restaurantField } from '../../src/fields/place-fields'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { ownRows } from '../own-rows'
import { shownTo } from '../shown-to'

const TOO_LITTLE = { en: 'Not less than the fewest to choose.', fr: 'Pas moins que le minimum à choisir.' }

/** A question that nobody can answer would close the product. */
const atLeastMin: NumberFieldSingleValidation = (value, options) => {
  const { min } = options.siblingData as { min?: number | null }
  if (typeof value === 'number' && value < (min ?? 0))
    return options.req.i18n.language === 'fr' ? TOO_LITTLE.fr : TOO_LITTLE.en
  return number(value, options)
}

/** A question that products ask, such as "Which size?" (CAT-3). Its answers are options, each a row of its own with its own stock. */
export const OptionGroups = defineCollection({
  slug: 'option-groups',
  labels: {
    singular: { en: 'Option group', fr: 'Groupe d’options' },
    plural: { en: 'Option groups', fr: 'Groupes d’options' },
  },
  admin: {
    group: GROUPS.catalog,
    hidden: shownTo('admin', 'support', 'owner', 'staff'),
    baseFilter: ownRows('restaurant'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'restaurant', 'min', 'max', 'position'],
    listSearchableFields: ['name'],
  },
  access: {
    read: or(role('admin', 'support', 'compliance'), ownRestaurants('restaurant'), ofLive('restaurant')),
    create: when(({ role: mine, restaurantIds }) => mine === 'admin' || (mine === 'owner' && restaurantIds.length > 0)),
    update: or(role('admin'), ownRestaurants('restaurant')),
    delete: nobody,
  },
  locked: { onUpdate: ['restaurant'] },
  hooks: { beforeValidate: [ownRestaurant] },
  indexes: [{ fields: ['restaurant', 'code'], unique: true }],
  defaultSort: 'position',
  fields: [
    {
      name: 'name',
      label: { en: 'What is asked', fr: 'La question' },
      type: 'text',
      required: true,
      localized: true,
      admin: {
        description: {
          en: 'As customers read it: “Size”, “Choose your drink”.',
          fr: 'Comme les clients la lisent : « Taille », « Votre boisson ».',
        },
      },
    },
    restaurantField,
    keyField('code', { en: 'Key', fr: 'Référence' }),
    {
      type: 'row',
      fields: [
        {
          name: 'min',
          label: { en: 'Choose at least', fr: 'Choisir au moins' },
          type: 'number',
          required: true,
          defaultValue: 0,
          min: 0,
          max: 99,
          admin: { step: 1, description: { en: '0: the customer may skip it.', fr: '0 : le client peut passer.' } },
        },
        {
          name: 'max',
          label: { en: 'Choose at most', fr: 'Choisir au plus' },
          type: 'number',
          required: true,
          defaultValue: 1,
          min: 1,
          max: 99,
          validate: atLeastMin,
          admin: { step: 1, description: { en: '1: one of them.', fr: '1 : une seule.' } },
        },
      ],
    },
    groupScheduleField,
    {
      name: 'options',
      label: { en: 'What there is to choose', fr: 'Les choix possibles' },
      type: 'join',
      collection: 'options',
      on: 'group',
      maxDepth: 0,
      defaultSort: 'position',
      defaultLimit: 50,
      admin: { defaultColumns: ['name', 'priceDelta', 'isDefault', 'product', 'stock', 'active'] },
    },
    {
      name: 'position',
      label: { en: 'Position', fr: 'Position' },
      type: 'number',
      required: true,
      defaultValue: 100,
      admin: { position: 'sidebar' },
    },
  ],
})
