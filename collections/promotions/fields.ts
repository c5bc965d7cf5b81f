import type { Condition, Field, NumberField, PayloadRequest } from 'payload'
import type { PromotionKind } from '../../src/domain/promotions/promotion'
import { promotionHoursField } from '../../src/fields/hours-fields'
import { moneyField } from '../../src/fields/money-field'
import { marketField, restaurantField } from '../../src/fields/place-fields'
import { selectOptions } from '../../src/fields/select-options'
import { principalOf } from '../../src/http/principal'
import { FUNDER_LABELS, PROMOTION_KIND_LABELS, STACKING_LABELS } from './labels'

type Text = { en: string; fr: string }

const byAdmin: Condition = (_data, _siblings, { user }) => principalOf(user)?.role === 'admin'
const of =
  (...kinds: PromotionKind[]): Condition =>
  ({ kind }) =>
    kinds.includes(kind)

const NEEDED: Text = { en: 'This kind of promotion needs it.', fr: 'Ce type de promotion en a besoin.' }

/** A number that promotions of these kinds cannot do without, between two bounds. */
function neededBy(
  kinds: readonly PromotionKind[],
  [name, label]: [string, Text],
  { min, max, decimals = 0 }: { min: number; max: number; decimals?: number },
): NumberField {
  const wrong = { en: `From ${min} to ${max}.`, fr: `De ${min} à ${max}.` }
  return {
    name,
    label,
    type: 'number',
    min,
    max,
    validate: (
      value: unknown,
      { siblingData, req }: { siblingData: { kind?: PromotionKind }; req: PayloadRequest },
    ) => {
      const language = req.i18n.language === 'fr' ? 'fr' : 'en'
      if (value === null || value === undefined)
        return !kinds.some((kind) => kind === siblingData.kind) || NEEDED[language]
      const scaled = Number(value) * 10 ** decimals
      return (
        (Number(value) >= min && Number(value) <= max && Math.abs(scaled - Math.round(scaled)) < 1e-6) ||
        wrong[language]
      )
    },
    admin: { condition: of(...kinds), step: 1 },
  } as NumberField
}

/** An amount that may be left out, and says something only where it is there. */
function limit(name: string, label: Text, admin: Partial<NumberField['admin']> = {}): NumberField {
  const money = moneyField(name, label)
  return {
    ...money,
    required: false,
    defaultValue: undefined,
    validate: (value: never, options: never) =>
      value === null || value === undefined || (money.validate as (...given: never[]) => unknown)(value, options),
    admin: { ...money.admin, ...admin },
  } as NumberField
}

function counted(name: string, label: Text): NumberField {
  return { name, label, type: 'number', min: 1, max: 1_000_000, admin: { step: 1 } } as NumberField
}

const instant = (name: string, label: Text): Field => ({
  name,
  label,
  type: 'date',
  admin: { date: { pickerAppearance: 'dayAndTime' } },
})

const choice = (name: string, label: Text, relationTo: 'restaurants' | 'categories' | 'products'): Field => ({
  name,
  label,
  type: 'relationship',
  relationTo,
  hasMany: true,
  maxDepth: 0,
  ...(relationTo === 'restaurants' && { admin: { condition: byAdmin } }),
})

const what: Field[] = [
  {
    name: 'kind',
    label: { en: 'What the customer gets', fr: 'Ce que le client reçoit' },
    type: 'select',
    required: true,
    defaultValue: 'percentage',
    options: selectOptions(PROMOTION_KIND_LABELS),
  },
  neededBy(['percentage'], ['percent', { en: 'Percent off', fr: 'Pourcentage' }], { min: 0.01, max: 100, decimals: 2 }),
  limit('amount', { en: 'Amount off', fr: 'Montant' }, { condition: of('fixed', 'price_cut') }),
  neededBy(['buy_x_get_y'], ['buyPieces', { en: 'Buy', fr: 'Achetées' }], { min: 1, max: 99 }),
  neededBy(['buy_x_get_y'], ['freePieces', { en: 'Get free, the cheapest', fr: 'Offertes, les moins chères' }], {
    min: 1,
    max: 99,
  }),
  limit('most', { en: 'At most', fr: 'Au plus' }, { condition: of('percentage', 'free_delivery') }),
  choice('categories', { en: 'Only these categories', fr: 'Seulement ces catégories' }, 'categories'),
  choice('products', { en: 'Only these products', fr: 'Seulement ces produits' }, 'products'),
]

const whom: Field[] = [
  {
    name: 'code',
    label: { en: 'Code', fr: 'Code' },
    type: 'text',
    minLength: 4,
    maxLength: 32,
    admin: {
      description: {
        en: 'Empty: it applies by itself. Capitals or not make no difference.',
        fr: 'Vide : elle s’applique d’elle-même. Majuscules ou non, c’est pareil.',
      },
    },
  },
  {
    name: 'told',
    label: { en: 'Tell customers of this code', fr: 'Annoncer ce code aux clients' },
    type: 'checkbox',
    required: true,
    defaultValue: false,
    admin: {
      condition: ({ code }) => Boolean(code),
      description: {
        en: 'On restaurant cards and menus, and live in the apps. Without it only those know the code to whom you give it.',
        fr: 'Sur les fiches et les menus des restaurants, et en direct dans les applications. Sinon, seuls ceux à qui vous le donnez le connaissent.',
      },
    },
  },
  choice('restaurants', { en: 'Only these restaurants', fr: 'Seulement ces restaurants' }, 'restaurants'),
  moneyField('minimum', { en: 'Items cost at least', fr: 'Articles pour au moins' }),
  {
    name: 'firstOrder',
    label: { en: 'First order only', fr: 'Première commande seulement' },
    type: 'checkbox',
    required: true,
    defaultValue: false,
  },
]

const when: Field[] = [
  {
    type: 'row',
    fields: [instant('startsAt', { en: 'From', fr: 'Du' }), instant('endsAt', { en: 'Until', fr: 'Jusqu’au' })],
  },
  promotionHoursField,
]

const howMuch: Field[] = [
  {
    type: 'row',
    fields: [
      counted('uses', { en: 'Uses in all', fr: 'Utilisations en tout' }),
      counted('perCustomer', { en: 'Uses by each customer', fr: 'Utilisations par client' }),
    ],
  },
  limit('budget', { en: 'Budget', fr: 'Budget' }),
  {
    name: 'fundedBy',
    label: { en: 'Who pays for it', fr: 'Qui la finance' },
    type: 'select',
    required: true,
    defaultValue: ({ user }: { user?: unknown }) => (principalOf(user)?.role === 'owner' ? 'restaurant' : 'platform'),
    options: selectOptions(FUNDER_LABELS),
    admin: { condition: byAdmin },
  },
  {
    name: 'restaurantShare',
    label: { en: 'Of it the restaurant pays (%)', fr: 'Part du restaurant (%)' },
    type: 'number',
    min: 0,
    max: 100,
    admin: { condition: (data, siblings, given) => byAdmin(data, siblings, given) && data.fundedBy === 'shared' },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'stacking',
        label: { en: 'With other promotions', fr: 'Avec d’autres promotions' },
        type: 'select',
        required: true,
        defaultValue: 'exclusive',
        options: selectOptions(STACKING_LABELS),
      },
      {
        name: 'priority',
        label: { en: 'Priority', fr: 'Priorité' },
        type: 'number',
        required: true,
        defaultValue: 0,
        min: 0,
        max: 1_000,
        admin: {
          step: 1,
          description: { en: 'Of several, the higher comes first.', fr: 'De plusieurs, la plus haute d’abord.' },
        },
      },
    ],
  },
]

const section = (label: Text, fields: Field[]): Field => ({ type: 'collapsible', label, fields })

/** A promotion as its maker thinks of it: what, for whom, when, how much. */
export const promotionFields: Field[] = [
  {
    name: 'name',
    label: { en: 'Name', fr: 'Nom' },
    type: 'text',
    required: true,
    localized: true,
    maxLength: 80,
    admin: { description: { en: 'As customers read it.', fr: 'Comme les clients le lisent.' } },
  },
  {
    name: 'preview',
    type: 'ui',
    admin: { components: { Field: '/src/admin/components/promotions/PromotionPreview#PromotionPreview' } },
  },
  {
    ...restaurantField,
    required: false,
    label: { en: 'Promotion of this restaurant', fr: 'Promotion de ce restaurant' },
    filterOptions: ({ user }: { user: unknown }) => {
      const principal = principalOf(user)
      return principal?.role === 'owner' ? { id: { in: [...principal.restaurantIds] } } : true
    },
    admin: { description: { en: 'Empty: the platform’s.', fr: 'Vide : de la plateforme.' } },
  },
  { ...marketField, admin: { condition: byAdmin } },
  section({ en: 'What', fr: 'Quoi' }, what),
  section({ en: 'For whom', fr: 'Pour qui' }, whom),
  section({ en: 'When', fr: 'Quand' }, when),
  section({ en: 'How much', fr: 'Combien' }, howMuch),
  {
    name: 'active',
    label: { en: 'Active', fr: 'Active' },
    type: 'checkbox',
    required: true,
    defaultValue: true,
    admin: { position: 'sidebar' },
  },
  {
    name: 'usedCount',
    label: { en: 'Used', fr: 'Utilisée' },
    type: 'number',
    required: true,
    defaultValue: 0,
    min: 0,
    admin: {
      position: 'sidebar',
      components: { Field: '/src/admin/components/promotions/PromotionUse#PromotionUse' },
    },
  },
  moneyField(
    'usedAmount',
    { en: 'Given', fr: 'Accordé' },
    { admin: { position: 'sidebar', components: { Field: '/src/admin/components/NotSent#NotSent' } } },
  ),
  {
    name: 'redemptions',
    label: { en: 'Redemptions', fr: 'Utilisations' },
    type: 'join',
    collection: 'promotion-redemptions',
    on: 'promotion',
    maxDepth: 0,
    defaultSort: '-createdAt',
    defaultLimit: 20,
    admin: { defaultColumns: ['order', 'amount', 'byRestaurant', 'createdAt', 'givenBackAt'], allowCreate: false },
  },
]
