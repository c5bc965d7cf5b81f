import type { PayloadRequest } from 'payload'
import { nobody, role } from '../../src/access/predicates'
import { marketField } from '../../src/fields/place-fields'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { shownTo } from '../shown-to'

const SHARE = { en: 'A whole number from 1 to 10,000, or nothing.', fr: 'Un nombre entier de 1 à 10 000, ou rien.' }

/**
 * Whom the tax of a market's orders goes to (CMP-3). How much is taxed the market and its tariffs say; of that each authority has its share, and
 * one of them what the others leave. Each has its account in the ledger; where none is named, the market keeps the tax in its own.
 */
export const TaxAuthorities = defineCollection({
  slug: 'tax-authorities',
  labels: {
    singular: { en: 'Tax authority', fr: 'Administration fiscale' },
    plural: { en: 'Tax authorities', fr: 'Administrations fiscales' },
  },
  admin: {
    group: GROUPS.money,
    hidden: shownTo('admin', 'compliance'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'market', 'shareBasisPoints', 'registration'],
  },
  access: {
    read: role('admin', 'compliance'),
    create: role('admin'),
    update: role('admin'),
    delete: nobody,
  },
  fields: [
    { name: 'name', label: { en: 'Name', fr: 'Nom' }, type: 'text', required: true, maxLength: 120 },
    marketField,
    {
      name: 'shareBasisPoints',
      label: { en: 'Its share of the rate', fr: 'Sa part du taux' },
      type: 'number',
      min: 1,
      max: 10_000,
      validate: (value: unknown, { req }: { req: PayloadRequest }) =>
        value === null ||
        value === undefined ||
        (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 10_000) ||
        SHARE[req.i18n.language === 'fr' ? 'fr' : 'en'],
      admin: {
        description: {
          en: 'In hundredths of a percent of what is taxed: of a rate of 700 (7 %), 100 leaves 600 to the others. Empty: what the others leave; one of a market.',
          fr: 'En centièmes de pour cent de ce qui est taxé : d’un taux de 700 (7 %), 100 en laisse 600 aux autres. Vide : ce que les autres laissent ; une seule par marché.',
        },
      },
    },
    {
      name: 'registration',
      label: { en: 'Our number there', fr: 'Notre numéro auprès d’elle' },
      type: 'text',
      maxLength: 60,
    },
  ],
})
