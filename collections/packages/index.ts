import type { TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'
import { ownRestaurant } from '../../hooks/own-restaurant'
import { nobody, or, ownRestaurants, role, when } from '../../src/access/predicates'
import { DAY_PATTERN, LABEL_PATTERN } from '../../src/domain/track-and-trace/package'
import { restaurantField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { ofSameRestaurant } from '../of-same-restaurant'
import { ownRows } from '../own-rows'
import { shownTo } from '../shown-to'
import { PACKAGE_STATUS_LABELS, TRACE_UNIT_LABELS } from './labels'

const matching =
  (pattern: RegExp, wrong: { en: string; fr: string }): TextFieldSingleValidation =>
  (value, options) =>
    value && !pattern.test(value) ? (options.req.i18n.language === 'fr' ? wrong.fr : wrong.en) : text(value, options)

const aLabel = matching(LABEL_PATTERN, {
  en: '24 capital letters and digits, as on the tag.',
  fr: '24 lettres majuscules et chiffres, comme sur l’étiquette.',
})
const aDay = matching(DAY_PATTERN, { en: 'A day, such as 2027-03-31.', fr: 'Un jour, tel que 2027-03-31.' })

/**
 * A tagged package of what a state traces (CAT-2): so many pieces of one product. What is left of it commands alone say; its tag, product and size
 * stay as they were received.
 */
export const Packages = defineCollection({
  slug: 'packages',
  labels: { singular: { en: 'Package', fr: 'Colis tracé' }, plural: { en: 'Packages', fr: 'Colis tracés' } },
  admin: {
    group: GROUPS.catalog,
    hidden: shownTo('admin', 'compliance', 'owner', 'staff'),
    baseFilter: ownRows('restaurant'),
    useAsTitle: 'label',
    defaultColumns: ['label', 'product', 'restaurant', 'remaining', 'received', 'expiresOn', 'status'],
    listSearchableFields: ['label', 'lot'],
  },
  defaultSort: 'expiresOn',
  access: {
    read: or(role('admin', 'support', 'compliance'), ownRestaurants('restaurant')),
    create: when(({ role: mine, restaurantIds }) => mine === 'admin' || (mine === 'owner' && restaurantIds.length > 0)),
    update: or(role('admin', 'compliance'), ownRestaurants('restaurant')),
    delete: nobody,
  },
  locked: {
    always: ['remaining', 'setAside'],
    onUpdate: ['label', 'restaurant', 'product', 'unit', 'pieceSize', 'received'],
  },
  hooks: { beforeValidate: [ownRestaurant] },
  indexes: [{ fields: ['restaurant', 'product'] }],
  fields: [
    {
      name: 'label',
      label: { en: 'Tag', fr: 'Étiquette' },
      type: 'text',
      required: true,
      unique: true,
      maxLength: 24,
      validate: aLabel,
    },
    restaurantField,
    {
      name: 'product',
      label: { en: 'Product', fr: 'Produit' },
      type: 'relationship',
      relationTo: 'products',
      required: true,
      maxDepth: 1,
      filterOptions: ({ data }) => ofSameRestaurant(data),
    },
    { name: 'lot', label: { en: 'Lot', fr: 'Lot' }, type: 'text', maxLength: 60 },
    {
      name: 'unit',
      label: { en: 'The state counts it in', fr: 'L’État le compte en' },
      type: 'select',
      required: true,
      defaultValue: 'each',
      options: selectOptions(TRACE_UNIT_LABELS),
    },
    {
      name: 'pieceSize',
      label: { en: 'Of it in a piece (thousandths)', fr: 'Par pièce (millièmes)' },
      type: 'number',
      required: true,
      defaultValue: 1000,
      min: 1,
      admin: {
        description: {
          en: 'What one piece that is sold takes of the package: 1000 is one, 3500 of grams is 3.5 g.',
          fr: 'Ce qu’une pièce vendue prend au colis : 1000 fait un, 3500 grammes font 3,5 g.',
        },
      },
    },
    {
      name: 'received',
      label: { en: 'Received (pieces)', fr: 'Reçu (pièces)' },
      type: 'number',
      required: true,
      min: 1,
      max: 1_000_000,
    },
    // Set by PostgreSQL to what was received, and moved by orders alone.
    {
      name: 'remaining',
      label: { en: 'Left to sell (pieces)', fr: 'Reste à vendre (pièces)' },
      type: 'number',
      required: true,
      defaultValue: 0,
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'setAside',
      label: { en: 'Set aside (pieces)', fr: 'Mis de côté (pièces)' },
      type: 'number',
      required: true,
      defaultValue: 0,
      admin: {
        position: 'sidebar',
        readOnly: true,
        description: {
          en: 'Came back and is not sold again: still in the package, to be destroyed or adjusted with the state.',
          fr: 'Revenu et non revendu : toujours dans le colis, à détruire ou à ajuster auprès de l’État.',
        },
      },
    },
    {
      name: 'labTested',
      label: { en: 'Passed its laboratory', fr: 'Analyse réussie' },
      type: 'checkbox',
      required: true,
      defaultValue: false,
      admin: {
        position: 'sidebar',
        description: { en: 'Nothing is sold of it before.', fr: 'Rien n’en est vendu avant.' },
      },
    },
    {
      name: 'expiresOn',
      label: { en: 'Good until', fr: 'À vendre jusqu’au' },
      type: 'text',
      maxLength: 10,
      validate: aDay,
      admin: {
        placeholder: 'YYYY-MM-DD',
        description: {
          en: 'The last day on which it is sold; empty: it does not expire. What expires first is sold first.',
          fr: 'Le dernier jour où il est vendu ; vide : sans limite. Ce qui expire d’abord est vendu d’abord.',
        },
      },
    },
    {
      name: 'status',
      label: { en: 'Status', fr: 'Statut' },
      type: 'select',
      required: true,
      defaultValue: 'active',
      options: selectOptions(PACKAGE_STATUS_LABELS),
      admin: { position: 'sidebar' },
    },
  ],
})
