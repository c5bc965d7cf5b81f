import type { NumberField, RowField } from 'payload'

interface Bounds {
  min: number
  max: number
  /** Of a market; a restaurant's own is empty unless it says something else. */
  usual: number
}

const TERMS: Readonly<Record<string, Bounds & { label: Label; description: Label }>> = {
  slotCapacity: {
    min: 0,
    max: 1_000,
    usual: 0,
    label: { en: 'Orders per slot', fr: 'Commandes par créneau' },
    description: { en: '0: no orders for later.', fr: '0 : pas de commandes pour plus tard.' },
  },
  slotMinutes: {
    min: 10,
    max: 240,
    usual: 30,
    label: { en: 'Length of a slot (min)', fr: 'Durée d’un créneau (min)' },
    description: { en: 'Counted from midnight.', fr: 'Comptée à partir de minuit.' },
  },
  slotLeadMinutes: {
    min: 0,
    max: 10_080,
    usual: 60,
    label: { en: 'Ordered at the latest (min before)', fr: 'Commande au plus tard (min avant)' },
    description: { en: 'Before the slot begins.', fr: 'Avant le début du créneau.' },
  },
  slotDaysAhead: {
    min: 0,
    max: 60,
    usual: 7,
    label: { en: 'Days ahead', fr: 'Jours à l’avance' },
    description: { en: '0: today only.', fr: '0 : aujourd’hui seulement.' },
  },
}

type Label = Record<'en' | 'fr', string>

/**
 * How orders for later are taken (ORD-6), read by `src/domain/opening/slots.ts`.
 * @param of a market says what is usual there; a restaurant may say something else, or leave it empty
 */
export function slotFields(of: 'market' | 'restaurant'): RowField {
  const fields = Object.entries(TERMS).map(([name, { min, max, usual, label, description }]): NumberField => {
    const terms = of === 'market' ? { required: true, defaultValue: usual } : {}
    return {
      name,
      label,
      type: 'number',
      min,
      max,
      validate: whole(min, max, of),
      admin: { step: 1, description },
      ...terms,
    } as NumberField
  })
  return { type: 'row', fields }
}

function whole(min: number, max: number, of: 'market' | 'restaurant') {
  return (value: unknown, { req }: { req: { i18n: { language: string } } }) => {
    if (of === 'restaurant' && (value === null || value === undefined)) return true
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return true
    return req.i18n.language === 'fr' ? `Un nombre entier de ${min} à ${max}.` : `A whole number from ${min} to ${max}.`
  }
}
