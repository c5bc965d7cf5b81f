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

/** Hundredths of a percent. The domain works in whole ones: a fraction would fail every checkout of the market. */
function rate(name: string, label: { en: string; fr: string }): Field {
  const validate = (value: unknown) =>
    (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10_000) ||
    'A whole number from 0 to 10000.'
  return whole(name, label, 0, { max: 10_000, validate } as Partial<NumberField>)
}

export const feeFields: Field[] = [
  moneyField('deliveryBase', { en: 'Delivery: base', fr: 'Livraison : base' }),
  moneyField('deliveryPerKm', { en: 'Delivery: per km', fr: 'Livraison : par km' }),
  rate('serviceBasisPoints', { en: 'Service fee (1/100 %)', fr: 'Frais de service (1/100 %)' }),
  moneyField('smallOrderThreshold', { en: 'Small order: below', fr: 'Petite commande : en dessous de' }),
  moneyField('smallOrderFee', { en: 'Small order: fee', fr: 'Petite commande : frais' }),
  rate('taxBasisPoints', { en: 'Tax on items (1/100 %)', fr: 'Taxe sur les articles (1/100 %)' }),
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
  rate('cancelFeeBasisPoints', {
    en: 'Cancellation fee once confirmed (1/100 %)',
    fr: 'Frais d’annulation après confirmation (1/100 %)',
  }),
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
