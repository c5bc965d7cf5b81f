import type { Field } from 'payload'
import { whole } from './fields'

/** Beyond that nobody is asked, and a typing error would shut everybody out. */
const OLDEST = 30
const DAYS = 3650

/** What a market asks of whom it looks at (IDV-3), for how long it holds, and for how long papers are kept. */
export const identityFields: Field[] = [
  whole('identityAgeMinimum', { en: 'Age check: at least (years)', fr: 'Contrôle d’âge : au moins (ans)' }, 21, {
    max: OLDEST,
  }),
  whole('identityAlcoholMinimum', { en: 'Alcohol: at least (years)', fr: 'Alcool : au moins (ans)' }, 21, {
    max: OLDEST,
  }),
  whole('identityDriverMinimum', { en: 'Drivers: at least (years)', fr: 'Livreurs : au moins (ans)' }, 18, {
    max: OLDEST,
  }),
  whole('identityValidDays', { en: 'A check is good for (days)', fr: 'Une vérification vaut (jours)' }, 365, {
    min: 1,
    max: DAYS,
    admin: {
      description: { en: 'Never longer than the paper itself.', fr: 'Jamais plus longtemps que la pièce elle-même.' },
    },
  }),
  whole(
    'identityKeepDays',
    { en: 'Papers are kept after the decision (days)', fr: 'Les pièces sont gardées après la décision (jours)' },
    1,
    {
      max: DAYS,
      admin: {
        description: {
          en: '0: deleted with the decision. What was decided, when and by what reference stays.',
          fr: '0 : supprimées avec la décision. Ce qui fut décidé, quand et sous quelle référence reste.',
        },
      },
    },
  ),
]
