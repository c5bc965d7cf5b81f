import type { Access } from 'payload'
import { licenceEndpoints } from '../../endpoints/licences'
import { nobody, or, role, when } from '../../src/access/predicates'
import { dayField } from '../../src/fields/day-field'
import { marketField, restaurantField } from '../../src/fields/place-fields'
import { statusField } from '../../src/fields/status-field'
import { defineCollection } from '../define-collection'
import { GROUPS } from '../groups'
import { shownTo } from '../shown-to'
import { LICENCE_STATUS_LABELS } from './labels'

const ofOwner: Access = when(({ role: mine, restaurantIds }) =>
  mine === 'owner' && restaurantIds.length > 0 ? { restaurant: { in: [...restaurantIds] } } : false,
)

/** What is over stays as it was: a mistake in it is told by another one. */
const alive: Access = when(({ role: mine }) =>
  mine === 'admin' || mine === 'compliance' ? { status: { in: ['waiting', 'granted', 'suspended'] } } : false,
)

/**
 * The registry of licences (CMP-4): of the platform's business in a market and of its restaurants. A renewal is a row of its own beside the one that
 * it renews, so that what was good when stays readable; what time makes of one is asked of `licenceState`.
 */
export const Licences = defineCollection({
  slug: 'licences',
  labels: { singular: { en: 'Licence', fr: 'Licence' }, plural: { en: 'Licences', fr: 'Licences' } },
  admin: {
    group: GROUPS.people,
    hidden: shownTo('admin', 'compliance', 'owner'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'holder', 'number', 'status', 'expiresOn', 'market'],
    listSearchableFields: ['title', 'holder', 'number', 'kind'],
  },
  access: {
    read: or(role('admin', 'compliance'), ofOwner),
    create: role('admin', 'compliance'),
    update: alive,
    delete: nobody,
  },
  locked: {
    always: ['status', 'renews', 'document', 'reason', 'judgedBy', 'judgedAt'],
    onUpdate: ['market', 'restaurant', 'kind'],
  },
  endpoints: licenceEndpoints,
  defaultSort: 'expiresOn',
  fields: [
    {
      name: 'head',
      type: 'ui',
      admin: { components: { Field: '/src/admin/components/licences/LicenceHead#LicenceHead' } },
    },
    {
      name: 'title',
      label: { en: 'What it is', fr: 'Ce que c’est' },
      type: 'text',
      required: true,
      maxLength: 120,
    },
    {
      name: 'kind',
      label: { en: 'Short name', fr: 'Nom court' },
      type: 'text',
      required: true,
      maxLength: 40,
      index: true,
      validate: (value: unknown) => /^[a-z][a-z0-9_]*$/.test(String(value)) || 'a-z, 0-9, _',
      admin: {
        description: {
          en: 'The one that rules and the market’s documents ask for, such as alcohol_licence.',
          fr: 'Celui que les règles et les documents du marché demandent, tel que alcohol_licence.',
        },
      },
    },
    { ...marketField, index: true },
    {
      ...restaurantField,
      required: false,
      index: true,
      admin: {
        description: {
          en: 'Empty: the platform’s own. A restaurant’s is in the restaurant’s market.',
          fr: 'Vide : celle de la plateforme. Celle d’un restaurant est dans le marché du restaurant.',
        },
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'holder',
          label: { en: 'Name on it', fr: 'Nom du titulaire' },
          type: 'text',
          required: true,
          maxLength: 160,
        },
        { name: 'number', label: { en: 'Number', fr: 'Numéro' }, type: 'text', maxLength: 80 },
        { name: 'issuer', label: { en: 'Issued by', fr: 'Délivrée par' }, type: 'text', maxLength: 160 },
      ],
    },
    {
      type: 'row',
      fields: [
        dayField('issuedOn', { en: 'Valid from', fr: 'Valable à partir du' }),
        dayField(
          'expiresOn',
          { en: 'Valid until', fr: 'Valable jusqu’au' },
          { index: true, admin: { description: { en: 'Empty: it does not end.', fr: 'Vide : sans fin.' } } },
        ),
      ],
    },
    {
      ...statusField(LICENCE_STATUS_LABELS),
      defaultValue: 'granted',
      admin: { ...statusField(LICENCE_STATUS_LABELS).admin, position: 'sidebar' },
    },
    {
      name: 'renews',
      label: { en: 'Renews', fr: 'Renouvelle' },
      type: 'relationship',
      relationTo: 'licences',
      maxDepth: 0,
      index: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'document',
      label: { en: 'File', fr: 'Fichier' },
      type: 'relationship',
      relationTo: 'documents',
      maxDepth: 1,
      admin: { position: 'sidebar' },
    },
    { name: 'reason', label: { en: 'Why', fr: 'Motif' }, type: 'text', admin: { position: 'sidebar' } },
    {
      name: 'judgedBy',
      label: { en: 'Decided by', fr: 'Décidée par' },
      type: 'relationship',
      relationTo: 'users',
      maxDepth: 1,
      admin: { position: 'sidebar' },
    },
    {
      name: 'judgedAt',
      label: { en: 'Decided', fr: 'Décidée' },
      type: 'date',
      admin: { position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
    },
  ],
})
