import type { Field } from 'payload'
import { moneyField } from '../../src/fields/money-field'
import { driverPayFields, ours, whole } from './fields'

/** What drivers of a market are paid, may hold, and must be before they drive (DRV-1). */
export const driverFields: Field[] = [
  ...driverPayFields,
  moneyField('cashLimit', {
    en: 'Most cash a driver may hold (0: no limit)',
    fr: 'Espèces maximales d’un livreur (0 : sans limite)',
  }),
  whole('driverMinimumAge', { en: 'Drivers: at least so old (years)', fr: 'Livreurs : âge minimal (ans)' }, 18, {
    min: 16,
    max: 99,
  }),
  whole(
    'checkMonths',
    { en: 'A background check is good for (months)', fr: 'Un contrôle des antécédents vaut (mois)' },
    12,
    { min: 1, max: 60 },
  ),
  ours({
    name: 'checkRegion',
    label: { en: 'State in which drivers are checked', fr: 'État où les livreurs sont contrôlés' },
    type: 'text',
    maxLength: 10,
    admin: {
      description: {
        en: 'Two letters, such as FL. Empty: nobody is asked, and results are entered by hand.',
        fr: 'Deux lettres, telles que FL. Vide : aucun prestataire, les résultats sont saisis à la main.',
      },
    },
  }),
  ours(
    whole(
      'adverseActionDays',
      {
        en: 'Rejecting a driver: days between notice and decision',
        fr: 'Refus d’un livreur : jours entre préavis et décision',
      },
      7,
      { min: 5, max: 90 },
    ),
  ),
]
