import type { Block, Field, NumberField } from 'payload'
import { KEPT_DAYS } from '../../src/domain/compliance/rule'
import { rulesHoursField } from '../../src/fields/hours-fields'
import { moneyField } from '../../src/fields/money-field'
import { selectOptions } from '../../src/fields/select-options'
import { GOODS_GO_LABELS, GOODS_LABELS, PROOF_LABELS, TERM_LABELS } from './labels'
import { ruleBlock } from './rule-block'

type Text = { en: string; fr: string }

const number = (name: string, label: Text, options: Partial<NumberField> = {}): Field =>
  ({ name, label, type: 'number', required: true, min: 0, ...options }) as Field

const flag = (name: string, label: Text): Field => ({ name, label, type: 'checkbox', defaultValue: false })

const weekly: Field[] = [
  rulesHoursField,
  flag('keepsHolidays', { en: 'Holidays of the market change them', fr: 'Les jours fériés du marché les changent' }),
]

/** One for each kind of rule, in the order of an order's life. */
export const RULE_BLOCKS: Block[] = [
  ruleBlock(
    'minimum_age',
    {
      en: 'Who is younger on that day, in the time of the market, cannot order it.',
      fr: 'Qui est plus jeune ce jour-là, à l’heure du marché, ne peut pas le commander.',
    },
    [
      {
        type: 'row',
        fields: [
          number('years', { en: 'Years', fr: 'Ans' }, { min: 1, max: 120, defaultValue: 21 }),
          {
            name: 'proof',
            label: { en: 'Known how', fr: 'Établi comment' },
            type: 'select',
            required: true,
            defaultValue: 'verified',
            options: selectOptions(PROOF_LABELS),
          },
        ],
      },
    ],
  ),
  ruleBlock(
    'identity_check',
    {
      en: 'A document of the customer was verified, and not longer ago than this.',
      fr: 'Un document du client a été vérifié, depuis moins longtemps que ceci.',
    },
    [number('validDays', { en: 'Good for (days)', fr: 'Valable (jours)' }, { min: 1, max: 36_500, defaultValue: 365 })],
  ),
  ruleBlock('ordering_hours', { en: 'When it can be ordered.', fr: 'Quand on peut le commander.' }, weekly),
  ruleBlock(
    'delivery_hours',
    { en: 'When it can be handed over at the door.', fr: 'Quand on peut le remettre à la porte.' },
    weekly,
  ),
  ruleBlock(
    'purchase_limit',
    {
      en: 'So much for one customer in a time, counted over all sellers of the market in equivalent units.',
      fr: 'Autant pour un client sur une période, chez tous les vendeurs du marché, en unités équivalentes.',
    },
    [
      {
        type: 'row',
        fields: [
          number('most', { en: 'At most', fr: 'Au plus' }),
          {
            name: 'unit',
            label: { en: 'Unit', fr: 'Unité' },
            type: 'text',
            required: true,
            maxLength: 20,
            defaultValue: 'g',
          },
          number(
            'hours',
            { en: 'In so many hours', fr: 'En tant d’heures' },
            {
              required: false,
              min: 1,
              max: 8_784,
              admin: { description: { en: 'Empty: in a day of the market.', fr: 'Vide : en un jour du marché.' } },
            },
          ),
        ],
      },
      {
        name: 'measures',
        label: { en: 'What a piece counts', fr: 'Ce que compte une pièce' },
        type: 'array',
        minRows: 1,
        labels: { singular: { en: 'Measure', fr: 'Mesure' }, plural: { en: 'Measures', fr: 'Mesures' } },
        admin: {
          description: {
            en: 'An attribute of the product times a factor; without an attribute, the factor alone.',
            fr: 'Un attribut du produit multiplié par un facteur ; sans attribut, le facteur seul.',
          },
        },
        fields: [
          {
            type: 'row',
            fields: [
              {
                name: 'goods',
                label: { en: 'Of', fr: 'De' },
                type: 'select',
                required: true,
                options: selectOptions(GOODS_LABELS),
              },
              {
                name: 'attribute',
                label: { en: 'Attribute (key)', fr: 'Attribut (clé)' },
                type: 'text',
                maxLength: 60,
              },
              number('factor', { en: 'Factor', fr: 'Facteur' }, { defaultValue: 1, max: 1_000_000 }),
            ],
          },
        ],
      },
    ],
  ),
  ruleBlock(
    'quantity_per_order',
    { en: 'So many pieces of it in one order.', fr: 'Autant de pièces dans une commande.' },
    [number('most', { en: 'Pieces at most', fr: 'Pièces au plus' }, { min: 0 })],
  ),
  ruleBlock(
    'food_share',
    {
      en: 'Of the value of such an order at least so much is food.',
      fr: 'Au moins cette part de la valeur d’une telle commande est de la nourriture.',
    },
    [
      number(
        'leastBasisPoints',
        { en: 'Food at least', fr: 'Nourriture au moins' },
        {
          max: 10_000,
          defaultValue: 4_000,
          admin: {
            description: {
              en: 'In hundredths of a percent: 4000 is 40 %.',
              fr: 'En centièmes de pour cent : 4000 fait 40 %.',
            },
          },
        },
      ),
    ],
  ),
  ruleBlock(
    'approved_areas',
    { en: 'It is delivered to doors in these areas alone.', fr: 'Livré aux seules adresses de ces zones.' },
    [
      {
        name: 'areas',
        label: { en: 'Areas', fr: 'Zones' },
        type: 'relationship',
        relationTo: 'areas',
        hasMany: true,
        required: true,
        maxDepth: 0,
        filterOptions: ({ data }) => {
          const market = Object(Object(data).market).id ?? Object(data).market
          return typeof market === 'string' ? { market: { equals: market } } : true
        },
      },
    ],
  ),
  ruleBlock(
    'licence_valid',
    {
      en: 'Its restaurant has handed in this paper, it was verified and is still good.',
      fr: 'Son restaurant a remis ce document, il a été vérifié et vaut encore.',
    },
    [
      {
        name: 'paper',
        label: { en: 'Document (short name, as in the market)', fr: 'Document (nom court, comme dans le marché)' },
        type: 'text',
        required: true,
        maxLength: 40,
      },
    ],
  ),
  ruleBlock(
    'driver_qualification',
    { en: 'Only such a driver is offered the delivery.', fr: 'La livraison n’est proposée qu’à un tel livreur.' },
    [
      {
        type: 'row',
        fields: [
          number('leastAge', { en: 'Years at least', fr: 'Ans au moins' }, { max: 120, defaultValue: 21 }),
          number(
            'backgroundCheckDays',
            { en: 'Background check not older than (days)', fr: 'Antécédents vérifiés depuis moins de (jours)' },
            { required: false, min: 1, max: 36_500 },
          ),
        ],
      },
      flag('identity', { en: 'Identity verified', fr: 'Identité vérifiée' }),
      flag('drivingLicence', { en: 'Driving licence valid', fr: 'Permis de conduire valable' }),
      flag('employed', { en: 'Employed by the seller', fr: 'Employé par le vendeur' }),
    ],
  ),
  ruleBlock(
    'vehicle_value',
    { en: 'A vehicle carries at most so much of it.', fr: 'Un véhicule n’en transporte pas plus que ceci.' },
    [moneyField('most', { en: 'Value at most', fr: 'Valeur au plus' })],
  ),
  ruleBlock(
    'handover_evidence',
    { en: 'Without this nothing is handed over at the door.', fr: 'Sans ceci, rien n’est remis à la porte.' },
    [
      flag('idCheck', { en: 'Identity document checked', fr: 'Pièce d’identité contrôlée' }),
      flag('signature', { en: 'Signature', fr: 'Signature' }),
      flag('photo', { en: 'Picture', fr: 'Photo' }),
      flag('code', { en: 'Code of the customer', fr: 'Code du client' }),
      flag('keepFees', TERM_LABELS.keepFees),
      {
        type: 'row',
        fields: [
          {
            name: 'goodsGo',
            label: TERM_LABELS.goodsGo,
            type: 'select',
            required: true,
            defaultValue: 'restaurant',
            options: selectOptions(GOODS_GO_LABELS),
          },
          number('keptDays', TERM_LABELS.keptDays, { min: 1, max: 36_500, defaultValue: KEPT_DAYS }),
        ],
      },
    ],
  ),
]
