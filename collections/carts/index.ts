import { or, ownBy, role } from '../../src/access/predicates'
import { COMMAND_OWNED, defineCollection } from '../define-collection'
import { GROUPS } from '../groups'

/**
 * What somebody is about to order: one open cart per user or guest token. `lines` is a list of
 * `{ productId, quantity, note?, member? }`; prices are looked up when they are needed and never kept here.
 */
export const Carts = defineCollection({
  slug: 'carts',
  labels: { singular: { en: 'Cart', fr: 'Panier' }, plural: { en: 'Carts', fr: 'Paniers' } },
  admin: { group: GROUPS.operations, hidden: true },
  access: { ...COMMAND_OWNED, read: or(role('admin', 'support'), ownBy('user')) },
  fields: [
    { name: 'user', type: 'relationship', relationTo: 'users', unique: true, maxDepth: 0 },
    { name: 'tokenHash', type: 'text', unique: true, hidden: true },
    { name: 'restaurant', type: 'relationship', relationTo: 'restaurants', maxDepth: 0 },
    { name: 'lines', type: 'json', required: true, admin: { hidden: true } },
    // What its last quote told, where that binds the order (`ToldQuote` of the domain).
    { name: 'told', type: 'json', hidden: true },
    // The link by which others fill it too, and who they are (`Party` of the domain).
    { name: 'shareToken', type: 'text', unique: true, hidden: true },
    { name: 'party', type: 'json', hidden: true },
    { name: 'expiresAt', type: 'date', required: true },
  ],
})
