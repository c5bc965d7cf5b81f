/** Who may do what with every collection: decided here, by hand. A collection that is missing here fails the walk. */
export const ROLES = ['guest', 'customer', 'owner', 'staff', 'driver', 'support', 'compliance', 'admin'] as const
export type RoleName = (typeof ROLES)[number]

/** `own`: their rows and no others; `empty`: they could have rows and have none; `none`: refused. */
type Reads = 'all' | 'own' | 'empty' | 'none'

export interface Decision {
  graphql: [one: string, many: string]
  /** In the order of `ROLES`. */
  reads: readonly [Reads, Reads, Reads, Reads, Reads, Reads, Reads, Reads]
  /** Rows that commands write are refused to everybody, in one word. */
  writes:
    | 'field_locked'
    | { create: readonly RoleName[]; updateAll: readonly RoleName[]; updateOwn: readonly RoleName[] }
}

const EVERYBODY = ['all', 'all', 'all', 'all', 'all', 'all', 'all', 'all'] as const
const LOCKED = 'field_locked'
const ADMIN = { create: ['admin'], updateAll: ['admin'], updateOwn: [] } as const
const PEOPLE = ['customer', 'owner', 'staff', 'driver', 'support', 'compliance'] as const

export const MATRIX: Record<string, Decision> = {
  orders: {
    graphql: ['Order', 'Orders'],
    reads: ['none', 'own', 'own', 'own', 'empty', 'all', 'all', 'all'],
    writes: LOCKED,
  },
  deliveries: {
    graphql: ['Delivery', 'Deliveries'],
    reads: ['none', 'none', 'own', 'own', 'own', 'all', 'all', 'all'],
    writes: LOCKED,
  },
  offers: {
    graphql: ['Offer', 'Offers'],
    reads: ['none', 'none', 'none', 'none', 'own', 'all', 'none', 'all'],
    writes: LOCKED,
  },
  restaurants: {
    graphql: ['Restaurant', 'Restaurants'],
    reads: EVERYBODY,
    writes: { create: ['admin'], updateAll: ['admin'], updateOwn: ['owner', 'staff'] },
  },
  categories: { graphql: ['Category', 'Categories'], reads: EVERYBODY, writes: ADMIN },
  products: {
    graphql: ['Product', 'Products'],
    reads: EVERYBODY,
    writes: { create: ['owner', 'admin'], updateAll: ['admin'], updateOwn: ['owner', 'staff'] },
  },
  'option-groups': {
    graphql: ['OptionGroup', 'OptionGroups'],
    reads: EVERYBODY,
    writes: { create: ['owner', 'admin'], updateAll: ['admin'], updateOwn: ['owner', 'staff'] },
  },
  options: {
    graphql: ['Option', 'Options'],
    reads: EVERYBODY,
    writes: { create: ['owner', 'admin'], updateAll: ['admin'], updateOwn: ['owner', 'staff'] },
  },
  promotions: {
    graphql: ['Promotion', 'Promotions'],
    reads: ['none', 'none', 'own', 'own', 'none', 'all', 'all', 'all'],
    writes: { create: ['owner', 'admin'], updateAll: ['admin'], updateOwn: ['owner'] },
  },
  'promotion-redemptions': {
    graphql: ['PromotionRedemption', 'PromotionRedemptions'],
    reads: ['none', 'none', 'own', 'own', 'none', 'all', 'all', 'all'],
    writes: LOCKED,
  },
  media: {
    graphql: ['Media', 'allMedia'],
    reads: EVERYBODY,
    writes: { create: ['owner', 'admin'], updateAll: ['admin'], updateOwn: [] },
  },
  documents: {
    graphql: ['Document', 'Documents'],
    reads: ['none', 'empty', 'own', 'own', 'empty', 'empty', 'all', 'all'],
    writes: LOCKED,
  },
  users: {
    graphql: ['User', 'Users'],
    reads: ['none', 'own', 'own', 'own', 'own', 'all', 'all', 'all'],
    writes: { create: ['admin'], updateAll: ['admin'], updateOwn: PEOPLE },
  },
  drivers: {
    graphql: ['Driver', 'Drivers'],
    reads: ['none', 'empty', 'empty', 'empty', 'own', 'all', 'all', 'all'],
    writes: ADMIN,
  },
  addresses: {
    graphql: ['Address', 'Addresses'],
    reads: ['none', 'own', 'empty', 'empty', 'empty', 'all', 'empty', 'all'],
    writes: LOCKED,
  },
  payments: {
    graphql: ['Payment', 'Payments'],
    reads: ['none', 'own', 'own', 'own', 'own', 'all', 'all', 'all'],
    writes: LOCKED,
  },
  markets: { graphql: ['Market', 'Markets'], reads: EVERYBODY, writes: ADMIN },
  areas: { graphql: ['Area', 'Areas'], reads: EVERYBODY, writes: ADMIN },
  zones: { graphql: ['Zone', 'Zones'], reads: EVERYBODY, writes: ADMIN },
  tariffs: { graphql: ['Tariff', 'Tariffs'], reads: EVERYBODY, writes: ADMIN },
  'order-lines': {
    graphql: ['OrderLine', 'OrderLines'],
    reads: ['none', 'own', 'own', 'own', 'empty', 'all', 'all', 'all'],
    writes: LOCKED,
  },
  'order-events': {
    graphql: ['OrderEvent', 'OrderEvents'],
    reads: ['none', 'own', 'own', 'own', 'empty', 'all', 'all', 'all'],
    writes: LOCKED,
  },
  carts: {
    graphql: ['Cart', 'Carts'],
    reads: ['none', 'own', 'empty', 'empty', 'empty', 'all', 'empty', 'all'],
    writes: LOCKED,
  },
  sessions: {
    graphql: ['Session', 'Sessions'],
    reads: ['none', 'own', 'own', 'own', 'own', 'own', 'own', 'all'],
    writes: LOCKED,
  },
  events: {
    graphql: ['Event', 'Events'],
    reads: ['none', 'none', 'none', 'none', 'none', 'none', 'none', 'all'],
    writes: LOCKED,
  },
  'audit-log': {
    graphql: ['AuditLog', 'AuditLogs'],
    reads: ['none', 'none', 'none', 'none', 'none', 'none', 'all', 'all'],
    writes: LOCKED,
  },
}

/** Payload's own, tried in `internals.test.ts`: preferences of the panel's lists, a key-value store, and the migrations. */
export const INTERNAL = ['payload-kv', 'payload-preferences', 'payload-migrations']

export function readsOf({ reads }: Decision, role: RoleName): Reads {
  return reads[ROLES.indexOf(role)] as Reads
}
