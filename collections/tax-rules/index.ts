import type { Field, PayloadRequest, RelationshipFieldManyValidation } from 'payload'
import { relationship } from 'payload/shared'
import { everybody, nobody, role } from '../../src/access/predicates'
import { TAX_LEVEL_LABELS, TAX_PLACE_LABELS, TAX_SCOPE_LABELS } from '../../src/domain/finance/labels'
import { MOST_STEPS } from '../../src/domain/tax/tax-rule'
import { marketField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { virtualNow } from '../../src/http/virtual-now'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { ofSameMarket } from '../of-same-market'
import { shownTo } from '../shown-to'

type Said = Readonly<Record<'en' | 'fr', string>>

const RATE: Said = {
  en: 'A percentage from 0 to 100, of four decimals at most.',
  fr: 'Un pourcentage de 0 à 100, à quatre décimales au plus.',
}
const STEP: Said = { en: 'A whole number from 1 to 4.', fr: 'Un nombre entier de 1 à 4.' }

const CATEGORIES: Said = { en: 'Of which categories?', fr: 'De quelles catégories ?' }

const AREAS: Said = { en: 'In which areas?', fr: 'Dans quelles zones ?' }

const isPlaced = (siblingData: unknown) => Object(siblingData).place === 'areas'
const isScoped = (siblingData: unknown) => (Object(siblingData).scope ?? 'all') !== 'all'

/** At least one where it is asked for; and whatever Payload asks of a relationship. */
function someOf(isAsked: (siblingData: unknown) => boolean, said: Said): RelationshipFieldManyValidation {
  return (value, options) => {
    if (isAsked(options.siblingData) && !(Array.isArray(value) && value.length > 0))
      return inLanguage(options.req, said)
    return relationship(value, options)
  }
}

const alsoUpon = (name: string, label: Said): Field => ({
  name,
  label,
  type: 'checkbox',
  required: true,
  defaultValue: false,
})

const inLanguage = ({ i18n }: PayloadRequest, said: Said) => said[i18n.language === 'fr' ? 'fr' : 'en']

/**
 * The taxes of a market, each with its level, its rate, its days, and upon what and where it holds (CMP-3). Where any is in force they stand in place of the plain rate of the
 * market and its tariffs; whether prices hold them the market or its tariff says. An order keeps those that taxed it.
 */
export const TaxRules = defineCollection({
  slug: 'tax-rules',
  labels: { singular: { en: 'Tax rule', fr: 'Règle de taxe' }, plural: { en: 'Tax rules', fr: 'Règles de taxe' } },
  admin: {
    group: GROUPS.money,
    hidden: shownTo('admin', 'compliance'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'market', 'level', 'ratePercent', 'scope', 'categories', 'beginsAt', 'endsAt'],
  },
  access: { read: everybody, create: role('admin', 'compliance'), update: role('admin', 'compliance'), delete: nobody },
  locked: { onUpdate: ['market'] },
  defaultSort: 'step',
  fields: [
    {
      name: 'example',
      type: 'ui',
      admin: { components: { Field: '/src/admin/components/tax/TaxExample#TaxExample' } },
    },
    { name: 'name', label: { en: 'Name', fr: 'Nom' }, type: 'text', required: true, maxLength: 120 },
    { ...marketField, index: true },
    {
      name: 'authority',
      label: { en: 'Goes to', fr: 'Revient à' },
      type: 'relationship',
      relationTo: 'tax-authorities',
      maxDepth: 1,
      filterOptions: ofSameMarket,
      admin: {
        description: {
          en: 'Of the same market. Empty: the market keeps it in its own account.',
          fr: 'Du même marché. Vide : le marché le garde dans son propre compte.',
        },
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'level',
          label: { en: 'Level', fr: 'Niveau' },
          type: 'select',
          required: true,
          defaultValue: 'state',
          options: selectOptions(TAX_LEVEL_LABELS),
        },
        {
          name: 'ratePercent',
          label: { en: 'Rate (%)', fr: 'Taux (%)' },
          type: 'number',
          required: true,
          min: 0,
          max: 100,
          validate: (value: unknown, { req }: { req: PayloadRequest }) =>
            (typeof value === 'number' && value >= 0 && value <= 100 && isTenThousandth(value)) ||
            inLanguage(req, RATE),
          admin: { step: 0.0001, description: { en: 'Such as 6.25.', fr: 'Tel que 6,25.' } },
        },
        {
          name: 'step',
          label: { en: 'Step', fr: 'Étape' },
          type: 'number',
          required: true,
          defaultValue: 1,
          min: 1,
          max: MOST_STEPS,
          validate: (value: unknown, { req }: { req: PayloadRequest }) =>
            (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST_STEPS) || inLanguage(req, STEP),
          admin: {
            description: {
              en: 'Taxes of a later step are taken on the price and on the taxes of the steps before.',
              fr: 'Les taxes d’une étape portent sur le prix et sur les taxes des étapes précédentes.',
            },
          },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'scope',
          label: { en: 'Upon which goods', fr: 'Sur quels articles' },
          type: 'select',
          required: true,
          defaultValue: 'all',
          options: selectOptions(TAX_SCOPE_LABELS),
        },
        {
          name: 'categories',
          label: { en: 'Categories', fr: 'Catégories' },
          type: 'relationship',
          relationTo: 'categories',
          hasMany: true,
          maxDepth: 1,
          maxRows: 100,
          validate: someOf(isScoped, CATEGORIES),
          admin: { condition: (_, siblingData) => isScoped(siblingData) },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        alsoUpon('onDelivery', { en: 'Also on delivery and surge', fr: 'Aussi sur la livraison et la majoration' }),
        alsoUpon('onService', { en: 'Also on the service fee', fr: 'Aussi sur les frais de service' }),
        alsoUpon('onSmallOrder', { en: 'Also on the small-order fee', fr: 'Aussi sur les frais de petite commande' }),
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'place',
          label: { en: 'Where', fr: 'Où' },
          type: 'select',
          required: true,
          defaultValue: 'everywhere',
          options: selectOptions(TAX_PLACE_LABELS),
        },
        {
          name: 'areas',
          label: { en: 'Areas', fr: 'Zones' },
          type: 'relationship',
          relationTo: 'areas',
          hasMany: true,
          maxDepth: 1,
          maxRows: 100,
          filterOptions: ofSameMarket,
          validate: someOf(isPlaced, AREAS),
          admin: { condition: (_, siblingData) => isPlaced(siblingData) },
        },
      ],
    },
    {
      type: 'row',
      fields: [
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
          name: 'endsAt',
          label: { en: 'Up to (empty: on and on)', fr: 'Jusqu’à (vide : sans fin)' },
          type: 'date',
          admin: { date: { pickerAppearance: 'dayAndTime' } },
        },
      ],
    },
  ],
})

const isTenThousandth = (value: number) => Math.abs(value * 10_000 - Math.round(value * 10_000)) < 1e-6
