import type { Field } from 'payload'
import { fieldFor } from '../../src/access/predicates'

/** What a restaurant wants to be warned of is its own business, and the house's. */
const behindTheCounter = fieldFor('owner', 'staff', 'support', 'compliance', 'admin')

/** From when on a product that is counted counts as scarce, and since when it is: PostgreSQL keeps the time, whoever sells. */
export const lowStockFields: Field[] = [
  {
    name: 'lowStockAt',
    label: { en: 'Tell me below', fr: 'M’avertir en dessous de' },
    type: 'number',
    min: 0,
    defaultValue: 10,
    access: { read: behindTheCounter },
    admin: {
      position: 'sidebar',
      description: {
        en: 'The bell rings when fewer can be sold. Empty: never.',
        fr: 'La cloche sonne quand il en reste moins à vendre. Vide : jamais.',
      },
    },
  },
  {
    name: 'lowSince',
    label: { en: 'Running low since', fr: 'Bientôt épuisé depuis' },
    type: 'date',
    access: { read: behindTheCounter },
    // Goods are sold while a form lies open: it must not send what was so before.
    admin: { position: 'sidebar', components: { Field: '/src/admin/components/NotSent#NotSent' } },
  },
]
