import type { Field, NumberField, PayloadRequest } from 'payload'
import { fieldFor } from '../../src/access/predicates'
import { moneyField } from '../../src/fields/money-field'
import { selectOptions } from '../../src/fields/select-options'
import { slotFields } from '../../src/fields/slot-fields'
import { TAX_REMITTER_LABELS } from './labels'
import { surgeField } from './surge-field'

const forHouse = fieldFor('admin', 'support', 'compliance')

/** Markets are read by everybody, how the house keeps its money is not. */
export const ours = (field: Field): Field => ({ ...field, access: { read: forHouse } }) as Field

export function whole(
  name: string,
  label: { en: string; fr: string },
  defaultValue: number,
  options: Partial<NumberField> = {},
): Field {
  return { name, label, type: 'number', required: true, defaultValue, min: 0, ...options } as Field
}

const RATE: Record<string, string> = { en: 'A whole number from 0 to 10,000.', fr: 'Un nombre entier de 0 à 10 000.' }

/** A rate in basis points, the unit of the domain. It works in whole ones: a fraction would fail every checkout of the market. */
export function rate(name: string, label: { en: string; fr: string }, usual = 0): Field {
  const description = {
    en: 'In hundredths of a percent: 1925 is 19.25 %.',
    fr: 'En centièmes de pour cent : 1925 fait 19,25 %.',
  }
  const validate = (value: unknown, { req }: { req: PayloadRequest }) =>
    (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10_000) ||
    RATE[req.i18n.language] ||
    RATE.en
  return whole(name, label, usual, { max: 10_000, validate, admin: { description } } as Partial<NumberField>)
}

export const feeFields: Field[] = [
  moneyField('deliveryBase', { en: 'Delivery: base', fr: 'Livraison : base' }),
  moneyField('deliveryPerKm', { en: 'Delivery: per km', fr: 'Livraison : par km' }),
  rate('serviceBasisPoints', { en: 'Service fee', fr: 'Frais de service' }),
  moneyField('smallOrderThreshold', { en: 'Small order: below', fr: 'Petite commande : en dessous de' }),
  moneyField('smallOrderFee', { en: 'Small order: fee', fr: 'Petite commande : frais' }),
  rate('taxBasisPoints', { en: 'Tax on items', fr: 'Taxe sur les articles' }),
  {
    name: 'taxIncluded',
    label: { en: 'Prices include tax', fr: 'Prix taxe comprise' },
    type: 'checkbox',
    required: true,
    defaultValue: false,
  },
  surgeField,
]

/** Whose account the tax of an order goes to when it is delivered (CMP-3). */
export const taxRemitterField: Field = {
  name: 'taxRemittedBy',
  label: { en: 'Tax is handed to the authority by', fr: 'La taxe est reversée à l’État par' },
  type: 'select',
  required: true,
  defaultValue: 'platform',
  options: selectOptions(TAX_REMITTER_LABELS),
}

export const orderFields: Field[] = [
  whole(
    'acceptanceMinutes',
    { en: 'Restaurant must answer within (min)', fr: 'Le restaurant doit répondre sous (min)' },
    10,
    { min: 1 },
  ),
  rate('cancelFeePlacedBasisPoints', {
    en: 'Cancellation fee before the restaurant confirms',
    fr: 'Frais d’annulation avant confirmation',
  }),
  rate('cancelFeeBasisPoints', {
    en: 'Cancellation fee once confirmed',
    fr: 'Frais d’annulation après confirmation',
  }),
  whole(
    'cancelFreeMinutes',
    { en: 'Free to cancel after ordering (min)', fr: 'Annulation gratuite après la commande (min)' },
    0,
    {
      max: 1_440,
      admin: {
        description: {
          en: 'Whatever the restaurant has done by then. Orders for later are free to cancel until they go to the kitchen.',
          fr: 'Quoi que le restaurant ait fait entre-temps. Une commande pour plus tard s’annule sans frais jusqu’à son départ en cuisine.',
        },
      },
    },
  ),
  {
    name: 'guestPhoneRequired',
    label: { en: 'Guests confirm their phone first', fr: 'Les invités confirment d’abord leur téléphone' },
    type: 'checkbox',
    required: true,
    defaultValue: false,
    admin: {
      description: {
        en: 'By a code sent to it, before they can order. The order has that number then.',
        fr: 'Par un code envoyé par SMS, avant de pouvoir commander. La commande porte alors ce numéro.',
      },
    },
  },
  {
    name: 'textSender',
    label: { en: 'Name in texts', fr: 'Nom dans les SMS' },
    type: 'text',
    required: true,
    defaultValue: 'Waybill',
    maxLength: 30,
    admin: {
      description: {
        en: 'As in “123456 is your Waybill code”. Letters without marks keep it to one text.',
        fr: 'Comme dans « 123456 est votre code Waybill ». Sans lettres rares, il tient en un seul SMS.',
      },
    },
  },
]

export const laterFields: Field = {
  type: 'collapsible',
  label: { en: 'Orders for later', fr: 'Commandes pour plus tard' },
  admin: {
    description: {
      en: 'What is usual here; a restaurant may say something else.',
      fr: 'L’usage d’ici ; un restaurant peut dire autre chose.',
    },
  },
  fields: [slotFields('market')],
}

export const dispatchFields: Field[] = [
  whole('offerSeconds', { en: 'A driver may think for (s)', fr: 'Délai de réponse d’un livreur (s)' }, 45, { min: 5 }),
  whole(
    'leadMinutes',
    { en: 'Look for a driver before ready (min)', fr: 'Chercher un livreur avant l’heure (min)' },
    5,
  ),
  whole('maxPickupMeters', { en: 'Furthest driver (m)', fr: 'Livreur le plus éloigné (m)' }, 15_000, { min: 100 }),
  whole('metersPerMinute', { en: 'Travel speed (m/min)', fr: 'Vitesse (m/min)' }, 320, { min: 1 }),
  whole('detourPercent', { en: 'Road over straight line (%)', fr: 'Route sur ligne droite (%)' }, 130, { min: 100 }),
  whole('serviceMinutes', { en: 'At each stop (min)', fr: 'À chaque arrêt (min)' }, 4),
]

export const driverPayFields: Field[] = [
  moneyField('driverBase', { en: 'Driver pay: base', fr: 'Rémunération : base' }),
  moneyField('driverPerKm', { en: 'Driver pay: per km', fr: 'Rémunération : par km' }),
  rate('returnedPayBasisPoints', { en: 'Of it for goods that came back', fr: 'Part pour un retour' }, 10_000),
]

/** What the drawn map must not invent: it knows no coast and no river (`src/domain/city-map`). */
export const mapFields: Field[] = [
  {
    name: 'mapWater',
    label: { en: 'Water on the drawn map', fr: 'Eau sur la carte dessinée' },
    type: 'select',
    options: [
      { value: 'none', label: { en: 'None', fr: 'Aucune' } },
      { value: 'river', label: { en: 'River', fr: 'Fleuve' } },
      { value: 'coast', label: { en: 'Coast', fr: 'Côte' } },
    ],
    admin: {
      description: {
        en: 'Left empty, the drawing makes one up. It is a backdrop, not a map of the place.',
        fr: 'Laissé vide, le dessin en invente une. C’est un décor et non une carte du lieu.',
      },
    },
  },
  whole('mapWaterBearing', { en: 'Where it lies (compass, °)', fr: 'Où elle se trouve (boussole, °)' }, 90, {
    max: 359,
  }),
  whole(
    'mapWaterMeters',
    {
      en: 'From the centre to the shore, or the middle of the river (m)',
      fr: 'Du centre à la rive, ou au milieu du fleuve (m)',
    },
    4_000,
  ),
  whole('mapWaterWidthMeters', { en: 'Width of the river (m)', fr: 'Largeur du fleuve (m)' }, 400),
]
