import type { Field, NumberField, PayloadRequest } from 'payload'
import { MOST_CAP, PLAIN } from '../../src/domain/surge/surge-policy'
import { surgeHoursField } from '../../src/fields/hours-fields'
import { moneyField } from '../../src/fields/money-field'

type Labels = { en: string; fr: string }

/** A whole number between two bounds: the domain counts in whole ones. */
function whole(name: string, label: Labels, bounds: { min: number; max: number; usual: number; hint: Labels }): Field {
  const { min, max, usual, hint: description } = bounds
  const between = (locale: 'en' | 'fr') => [min, max].map((bound) => bound.toLocaleString(locale))
  const wrong: Labels = {
    en: `A whole number from ${between('en').join(' to ')}.`,
    fr: `Un nombre entier de ${between('fr').join(' à ')}.`,
  }
  const validate = (value: unknown, { req }: { req: PayloadRequest }) =>
    (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) ||
    wrong[req.i18n.language === 'fr' ? 'fr' : 'en']
  const field: Partial<NumberField> = { type: 'number', required: true, defaultValue: usual, min, max }
  return { ...field, name, label, validate, admin: { description } } as Field
}

/** Whether deliveries cost more while couriers are few (ORD-9), how far, and who gets it: `SurgePolicy` of the domain. Off by default. */
export const surgeField: Field = {
  name: 'surge',
  label: { en: 'Peak supplement (surge)', fr: 'Supplément d’affluence' },
  type: 'group',
  admin: {
    description: {
      en: 'Where many orders wait and few couriers are free, deliveries may cost more. Customers are told how much, why and until when before they order; orders for later never pay it.',
      fr: 'Là où beaucoup de commandes attendent et peu de livreurs sont libres, la livraison peut coûter plus. Le client sait combien, pourquoi et jusqu’à quand avant de commander ; une commande pour plus tard n’en paie jamais.',
    },
  },
  fields: [
    {
      name: 'enabled',
      label: { en: 'Deliveries may cost more at peak', fr: 'La livraison peut coûter plus en cas d’affluence' },
      type: 'checkbox',
      required: true,
      defaultValue: false,
    },
    {
      type: 'row',
      fields: [
        whole(
          'capBasisPoints',
          { en: 'Highest multiplier', fr: 'Multiplicateur le plus élevé' },
          {
            min: PLAIN,
            max: MOST_CAP,
            usual: 15_000,
            hint: { en: 'In ten-thousandths: 15000 is ×1.5.', fr: 'En dix-millièmes : 15000 fait ×1,5.' },
          },
        ),
        moneyField(
          'capAmount',
          { en: 'Never more than (empty: no bound)', fr: 'Jamais plus de (vide : sans limite)' },
          { optional: true },
        ),
      ],
    },
    {
      type: 'row',
      fields: [
        whole(
          'minimumOrders',
          { en: 'Only from so many waiting orders', fr: 'Seulement à partir de tant de commandes en attente' },
          {
            min: 1,
            max: 1_000,
            usual: 5,
            hint: {
              en: 'In the neighbourhood; those next to it count in part.',
              fr: 'Dans le quartier ; celles d’à côté comptent en partie.',
            },
          },
        ),
        whole(
          'driverBasisPoints',
          { en: 'Share of the courier', fr: 'Part du livreur' },
          {
            min: 0,
            max: 10_000,
            usual: 10_000,
            hint: {
              en: 'In hundredths of a percent: 10000 is all of it. The rest is the platform’s.',
              fr: 'En centièmes de pour cent : 10000 fait la totalité. Le reste revient à la plateforme.',
            },
          },
        ),
      ],
    },
    surgeHoursField,
    {
      name: 'preview',
      type: 'ui',
      admin: { components: { Field: '/src/admin/components/surge/SurgePreview#SurgePreview' } },
    },
  ],
}
