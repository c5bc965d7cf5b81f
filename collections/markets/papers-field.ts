import type { Field } from 'payload'

/** The documents that a market asks of its restaurants before they go live (MER-1); read by `src/domain/onboarding/paper.ts`. */
export const papersField: Field = {
  name: 'papers',
  label: { en: 'Documents asked of restaurants', fr: 'Documents demandés aux restaurants' },
  type: 'array',
  labels: { singular: { en: 'Document', fr: 'Document' }, plural: { en: 'Documents', fr: 'Documents' } },
  admin: {
    description: {
      en: 'Handed in with an application, verified one by one. Without all of them nobody goes live.',
      fr: 'Remis avec une candidature, vérifiés un par un. Sans eux, personne n’est mis en ligne.',
    },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          label: { en: 'Short name', fr: 'Nom court' },
          type: 'text',
          required: true,
          maxLength: 40,
          validate: (value: unknown) => /^[a-z][a-z0-9_]*$/.test(String(value)) || 'a-z, 0-9, _',
        },
        { name: 'label', label: { en: 'Name', fr: 'Nom' }, type: 'text', required: true, localized: true },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'category',
          label: { en: 'Only of who sells (empty: of all)', fr: 'Seulement de qui vend (vide : de tous)' },
          type: 'relationship',
          relationTo: 'categories',
          maxDepth: 0,
        },
        {
          name: 'expires',
          label: { en: 'Is good up to a day', fr: 'Est valable jusqu’à un jour' },
          type: 'checkbox',
          required: true,
          defaultValue: false,
        },
      ],
    },
  ],
}
