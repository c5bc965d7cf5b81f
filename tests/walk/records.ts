import type { View, Viewer } from './view'

interface Records {
  /** Whose navigation has the list; `staff` sees what the owner sees, but not his money. */
  seenBy: readonly Exclude<Viewer, 'guest' | 'staff'>[]
  /** Who has a form for a new one. */
  createdBy?: readonly Exclude<Viewer, 'guest' | 'staff'>[]
  /** Which row is opened; any where nothing is said. */
  which?: string
  /** Rows are read and not filled in. */
  page?: true
}

const KITCHEN_SIDE = ['admin', 'support', 'owner'] as const
const DESK = ['admin', 'support', 'compliance'] as const

/** Every collection of the navigation. One that is not here fails `walked-views.test.ts`. */
export const RECORDS: Readonly<Record<string, Records>> = {
  orders: { seenBy: ['admin', 'support', 'owner', 'compliance'], which: 'where[status][equals]=delivered', page: true },
  'bulk-orders': {
    seenBy: ['admin', 'support', 'owner', 'compliance'],
    which: 'where[size][greater_than]=2',
    page: true,
  },
  deliveries: {
    seenBy: ['admin', 'support', 'owner', 'compliance'],
    which: 'where[status][equals]=delivered',
    page: true,
  },
  offers: { seenBy: ['admin', 'support'], page: true },
  'surge-levels': { seenBy: DESK, page: true },
  restaurants: { seenBy: KITCHEN_SIDE, createdBy: ['admin'] },
  categories: { seenBy: KITCHEN_SIDE, createdBy: ['admin'] },
  products: { seenBy: KITCHEN_SIDE, createdBy: ['admin', 'owner'] },
  'option-groups': { seenBy: KITCHEN_SIDE, createdBy: ['admin', 'owner'] },
  options: { seenBy: KITCHEN_SIDE, createdBy: ['admin', 'owner'] },
  packages: { seenBy: ['admin', 'compliance', 'owner'], createdBy: ['admin', 'owner'] },
  'trace-reports': { seenBy: ['admin', 'compliance'], page: true },
  promotions: {
    seenBy: ['admin', 'support', 'compliance', 'owner'],
    createdBy: ['admin', 'owner'],
    which: 'where[uses][equals]=9',
  },
  media: { seenBy: KITCHEN_SIDE, createdBy: ['admin', 'owner'] },
  documents: { seenBy: ['admin', 'compliance', 'owner'], page: true },
  users: { seenBy: DESK, createdBy: ['admin'] },
  drivers: { seenBy: DESK, createdBy: ['admin'] },
  'identity-checks': { seenBy: ['compliance'], page: true },
  licences: { seenBy: ['admin', 'compliance', 'owner'], createdBy: ['admin', 'compliance'] },
  'driver-papers': { seenBy: ['admin', 'compliance'], page: true },
  'background-checks': { seenBy: ['admin', 'compliance'], page: true },
  addresses: { seenBy: ['admin', 'support'], page: true },
  'phone-codes': { seenBy: ['admin', 'support'], page: true },
  payments: { seenBy: DESK, page: true },
  disputes: { seenBy: DESK, page: true },
  'payment-methods': { seenBy: ['admin', 'support'], page: true },
  'auto-top-ups': { seenBy: ['admin', 'support'], page: true },
  payouts: { seenBy: ['admin', 'support', 'compliance', 'owner'], page: true },
  'payout-destinations': { seenBy: DESK, page: true },
  'payout-holds': { seenBy: DESK, page: true },
  refunds: { seenBy: DESK, page: true },
  'payment-attempts': { seenBy: ['admin'], page: true },
  wallets: { seenBy: DESK, page: true },
  'journal-entries': { seenBy: ['admin', 'compliance'], which: 'where[kind][equals]=order.delivered', page: true },
  'ledger-accounts': { seenBy: ['admin', 'compliance'], which: 'where[purpose][equals]=payable', page: true },
  'rule-packs': {
    seenBy: ['admin', 'compliance'],
    createdBy: ['admin', 'compliance'],
    which: 'where[state][equals]=published',
  },
  'commission-plans': { seenBy: ['admin', 'compliance'], createdBy: ['admin'] },
  'tax-authorities': { seenBy: ['admin', 'compliance'], createdBy: ['admin'] },
  'tax-rules': { seenBy: ['admin', 'compliance'], createdBy: ['admin', 'compliance'] },
  markets: { seenBy: ['admin'], createdBy: ['admin'] },
  areas: { seenBy: ['admin'], createdBy: ['admin'] },
  zones: { seenBy: ['admin'], createdBy: ['admin'] },
  tariffs: { seenBy: ['admin'], createdBy: ['admin'] },
  sessions: { seenBy: ['admin'], page: true },
  events: { seenBy: ['admin'], page: true },
  'compliance-log': { seenBy: ['admin', 'compliance'], page: true },
}

const FORM = 'form[data-form-ready=true] .render-fields'

/** The list of each collection, a row of it, and the form of a new one, for everybody who finds it in the navigation. */
export const RECORD_VIEWS: readonly View[] = Object.entries(RECORDS).flatMap(
  ([slug, { seenBy, createdBy = [], which, page }]) => {
    const base = `/admin/collections/${slug}`
    const row = `${slug}?limit=1${which ? `&${which}` : ''}`
    return [
      ...seenBy.flatMap((viewer): View[] => [
        { name: `${slug}-list-${viewer}`, viewer, path: base, ready: '.collection-list tbody tr' },
        { name: `${slug}-row-${viewer}`, viewer, path: `${base}/{id}`, row, ready: page ? '.wb-page .wb-card' : FORM },
      ]),
      ...createdBy.map((viewer): View => {
        return { name: `${slug}-create-${viewer}`, viewer, path: `${base}/create`, ready: FORM }
      }),
    ]
  },
)
