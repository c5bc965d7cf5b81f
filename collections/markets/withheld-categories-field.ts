import type { Field } from 'payload'
import { ours } from './fields'

/** A market opens by stages (MKT-6): what it does not sell yet is neither shown nor taken there, whatever its restaurants have on their menus. */
export const withheldCategoriesField: Field = ours({
  name: 'withheldCategories',
  label: { en: 'Categories not sold here yet', fr: 'Catégories pas encore vendues ici' },
  type: 'relationship',
  relationTo: 'categories',
  hasMany: true,
  maxDepth: 1,
  maxRows: 100,
  admin: {
    description: {
      en: 'Their products are on no menu, list or search of this market, and no cart takes them. Taken off this list, they are back at once.',
      fr: 'Leurs produits ne figurent sur aucun menu, liste ni recherche de ce marché, et aucun panier ne les prend. Retirées d’ici, elles reviennent aussitôt.',
    },
  },
})
