import type { RelationshipField } from 'payload'
import { askedFor } from './asked-for'

/** The market that a row belongs to. */
export const marketField: RelationshipField = {
  name: 'market',
  label: { en: 'Market', fr: 'Marché' },
  type: 'relationship',
  relationTo: 'markets',
  required: true,
  maxDepth: 1,
  defaultValue: askedFor('market'),
}

/** The restaurant that a row belongs to. */
export const restaurantField: RelationshipField = {
  name: 'restaurant',
  label: { en: 'Restaurant', fr: 'Restaurant' },
  type: 'relationship',
  relationTo: 'restaurants',
  required: true,
  maxDepth: 1,
  defaultValue: askedFor('restaurant'),
}
