import type { Field, NumberField } from 'payload'
import { moneyField } from '../../src/fields/money-field'

function whole(
  name: string,
  label: { en: string; fr: string },
  defaultValue: number,
  options: Partial<NumberField> = {},
): Field {
  return { name, label, type: 'number', required: true, defaultValue, min: 0, ...options } as Field
}

export const feeFields: Field[] = [
  moneyField('deliveryBase', { en: 'Delivery: base', fr: 'Livraison : base' }),
  moneyField('deliveryPerKm', { en: 'Delivery: per km', fr: 'Livraison : par km' }),
  whole('serviceBasisPoints', { en: 'Service fee (1/100 %)', fr: 'Frais de service (1/100 %)' }, 0, { max: 10_000 }),
  moneyField('smallOrderThreshold', { en: 'Small order: below', fr: 'Petite commande : en dessous de' }),
  moneyField('smallOrderFee', { en: 'Small order: fee', fr: 'Petite commande : frais' }),
  whole('taxBasisPoints', { en: 'Tax on items (1/100 %)', fr: 'Taxe sur les articles (1/100 %)' }, 0, { max: 10_000 }),
  {
    name: 'taxIncluded',
    label: { en: 'Prices include tax', fr: 'Prix taxe comprise' },
    type: 'checkbox',
    required: true,
    defaultValue: false,
  },
]

export const orderFields: Field[] = [
  whole(
    'acceptanceMinutes',
    { en: 'Restaurant must answer within (min)', fr: 'Le restaurant doit répondre sous (min)' },
    10,
    { min: 1 },
  ),
  whole(
    'cancelFeeBasisPoints',
    { en: 'Cancellation fee once confirmed (1/100 %)', fr: 'Frais d’annulation après confirmation (1/100 %)' },
    0,
    { max: 10_000 },
  ),
  {
    name: 'cashEnabled',
    label: { en: 'Cash on delivery', fr: 'Paiement à la livraison' },
    type: 'checkbox',
    required: true,
    defaultValue: true,
  },
]

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
