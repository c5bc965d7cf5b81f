/** Who may do what with every collection: decided here, by hand. A collection that is missing here fails the walk. */
export const ROLES = ['guest', 'customer', 'owner', 'staff', 'driver', 'support', 'compliance', 'admin'] as const
export type RoleName = (typeof ROLES)[number]

/** `own`: their rows and no others; `empty`: they could have rows and have none; `none`: refused. */
type Reads = 'all' | 'own' | 'empty' | 'none'

export interface Decision {
  graphql: [one: string, many: string]
  /** In the order of `ROLES`. */
  reads: readonly [Reads, Reads, Reads, Reads, Reads, Reads, Reads, Reads]
  /** Of restaurants that are live alone, to those who do not look after all of them. */
  live?: true
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
  'bulk-orders': {
    graphql: ['BulkOrder', 'BulkOrders'],
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
  'surge-levels': {
    graphql: ['SurgeLevel', 'SurgeLevels'],
    reads: ['none', 'none', 'none', 'none', 'none', 'all', 'all', 'all'],
    writes: LOCKED,
  },
  restaurants: {
    graphql: ['Restaurant', 'Restaurants'],
    reads: EVERYBODY,
    live: true,
    writes: { create: ['admin'], updateAll: ['admin'], updateOwn: ['owner', 'staff'] },
  },
  categories: { graphql: ['Category', 'Categories'], reads: EVERYBODY, writes: ADMIN },
  products: {
    graphql: ['Product', 'Products'],
    reads: EVERYBODY,
    live: true,
    writes: { create: ['owner', 'admin'], updateAll: ['admin'], updateOwn: ['owner', 'staff'] },
  },
  'option-groups': {
    graphql: ['OptionGroup', 'OptionGroups'],
    reads: EVERYBODY,
    live: true,
    writes: { create: ['owner', 'admin'], updateAll: ['admin'], updateOwn: ['owner', 'staff'] },
  },
  options: {
    graphql: ['Option', 'Options'],
    reads: EVERYBODY,
    live: true,
    writes: { create: ['owner', 'admin'], updateAll: ['admin'], updateOwn: ['owner', 'staff'] },
  },
  promotions: {
    graphql: ['Promotion', 'Promotions'],
    reads: ['none', 'none', 'own', 'own', 'none', 'all', 'all', 'all'],
    writes: { create: ['owner', 'admin'], updateAll: ['admin'], updateOwn: ['owner'] },
  },
  packages: {
    graphql: ['Package', 'Packages'],
    reads: ['none', 'none', 'own', 'own', 'none', 'all', 'all', 'all'],
    writes: {
      create: ['owner', 'admin'],
      updateAll: ['compliance', 'admin'],
      updateOwn: ['owner', 'staff'],
    },
  },
  'trace-reports': {
    graphql: ['TraceReport', 'TraceReports'],
    reads: ['none', 'none', 'own', 'own', 'none', 'all', 'all', 'all'],
    writes: LOCKED,
  },
  'trace-differences': {
    graphql: ['TraceDifference', 'TraceDifferences'],
    reads: ['none', 'none', 'own', 'own', 'none', 'none', 'all', 'all'],
    writes: LOCKED,
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
  'identity-checks': {
    graphql: ['IdentityCheck', 'IdentityChecks'],
    reads: ['none', 'none', 'none', 'none', 'none', 'none', 'all', 'all'],
    writes: LOCKED,
  },
  licences: {
    graphql: ['Licence', 'Licences'],
    reads: ['none', 'none', 'own', 'none', 'none', 'none', 'all', 'all'],
    writes: { create: ['compliance', 'admin'], updateAll: ['compliance', 'admin'], updateOwn: [] },
  },
  'driver-papers': {
    graphql: ['DriverPaper', 'DriverPapers'],
    reads: ['none', 'none', 'none', 'none', 'own', 'none', 'all', 'all'],
    writes: LOCKED,
  },
  'background-checks': {
    graphql: ['BackgroundCheck', 'BackgroundChecks'],
    reads: ['none', 'none', 'none', 'none', 'none', 'none', 'all', 'all'],
    writes: LOCKED,
  },
  addresses: {
    graphql: ['Address', 'Addresses'],
    reads: ['none', 'own', 'empty', 'empty', 'empty', 'all', 'empty', 'all'],
    writes: LOCKED,
  },
  'phone-codes': {
    graphql: ['PhoneCode', 'PhoneCodes'],
    reads: ['none', 'none', 'none', 'none', 'none', 'all', 'none', 'all'],
    writes: LOCKED,
  },
  payments: {
    graphql: ['Payment', 'Payments'],
    reads: ['none', 'own', 'own', 'own', 'own', 'all', 'all', 'all'],
    writes: LOCKED,
  },
  disputes: {
    graphql: ['Dispute', 'Disputes'],
    reads: ['none', 'none', 'none', 'none', 'none', 'all', 'all', 'all'],
    writes: LOCKED,
  },
  'payment-methods': {
    graphql: ['PaymentMethod', 'PaymentMethods'],
    reads: ['none', 'own', 'empty', 'empty', 'empty', 'all', 'empty', 'all'],
    writes: LOCKED,
  },
  'auto-top-ups': {
    graphql: ['AutoTopUp', 'AutoTopUps'],
    reads: ['none', 'own', 'empty', 'empty', 'empty', 'all', 'empty', 'all'],
    writes: LOCKED,
  },
  payouts: {
    graphql: ['Payout', 'Payouts'],
    reads: ['none', 'own', 'own', 'none', 'own', 'all', 'all', 'all'],
    writes: LOCKED,
  },
  'payout-destinations': {
    graphql: ['PayoutDestination', 'PayoutDestinations'],
    reads: ['none', 'own', 'own', 'none', 'own', 'all', 'all', 'all'],
    writes: LOCKED,
  },
  'payout-holds': {
    graphql: ['PayoutHold', 'PayoutHolds'],
    reads: ['none', 'none', 'none', 'none', 'none', 'all', 'all', 'all'],
    writes: LOCKED,
  },
  refunds: {
    graphql: ['Refund', 'Refunds'],
    reads: ['none', 'own', 'own', 'own', 'empty', 'all', 'all', 'all'],
    writes: LOCKED,
  },
  'payment-attempts': {
    graphql: ['PaymentAttempt', 'PaymentAttempts'],
    reads: ['none', 'none', 'none', 'none', 'none', 'all', 'all', 'all'],
    writes: LOCKED,
  },
  'provider-events': {
    graphql: ['ProviderEvent', 'ProviderEvents'],
    reads: ['none', 'none', 'none', 'none', 'none', 'none', 'all', 'all'],
    writes: LOCKED,
  },
  wallets: {
    graphql: ['Wallet', 'Wallets'],
    reads: ['none', 'own', 'empty', 'empty', 'empty', 'all', 'all', 'all'],
    writes: LOCKED,
  },
  reconciliations: {
    graphql: ['Reconciliation', 'Reconciliations'],
    reads: ['none', 'none', 'none', 'none', 'none', 'none', 'all', 'all'],
    writes: LOCKED,
  },
  'reconciliation-lines': {
    graphql: ['ReconciliationLine', 'ReconciliationLines'],
    reads: ['none', 'none', 'none', 'none', 'none', 'none', 'all', 'all'],
    writes: LOCKED,
  },
  'journal-entries': {
    graphql: ['JournalEntry', 'JournalEntries'],
    reads: ['none', 'none', 'none', 'none', 'none', 'none', 'all', 'all'],
    writes: LOCKED,
  },
  'ledger-accounts': {
    graphql: ['LedgerAccount', 'LedgerAccounts'],
    reads: ['none', 'none', 'own', 'none', 'own', 'none', 'all', 'all'],
    writes: LOCKED,
  },
  'rule-packs': {
    graphql: ['RulePack', 'RulePacks'],
    reads: ['none', 'none', 'none', 'none', 'none', 'none', 'all', 'all'],
    writes: { create: ['compliance', 'admin'], updateAll: ['compliance', 'admin'], updateOwn: [] },
  },
  'rule-trials': {
    graphql: ['RuleTrial', 'RuleTrials'],
    reads: ['none', 'none', 'none', 'none', 'none', 'none', 'all', 'all'],
    writes: LOCKED,
  },
  'commission-plans': {
    graphql: ['CommissionPlan', 'CommissionPlans'],
    reads: ['none', 'none', 'none', 'none', 'none', 'none', 'all', 'all'],
    writes: ADMIN,
  },
  'tax-rules': {
    graphql: ['TaxRule', 'TaxRules'],
    reads: EVERYBODY,
    writes: { create: ['compliance', 'admin'], updateAll: ['compliance', 'admin'], updateOwn: [] },
  },
  'tax-authorities': {
    graphql: ['TaxAuthority', 'TaxAuthorities'],
    reads: ['none', 'none', 'none', 'none', 'none', 'none', 'all', 'all'],
    writes: ADMIN,
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
  'compliance-log': {
    graphql: ['ComplianceLog', 'ComplianceLogs'],
    reads: ['none', 'none', 'none', 'none', 'none', 'none', 'all', 'all'],
    writes: LOCKED,
  },
}

/** Payload's own, tried in `internals.test.ts`: preferences of the panel's lists, a key-value store, and the migrations. */
export const INTERNAL = ['payload-kv', 'payload-preferences', 'payload-migrations']

export function readsOf({ reads }: Decision, role: RoleName): Reads {
  return reads[ROLES.indexOf(role)] as Reads
}
