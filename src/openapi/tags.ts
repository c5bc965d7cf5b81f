/** What the API is about, by the first part of its paths. A path of something new needs its line here. */
const TAGS = {
  auth: ['Sign-in', 'Accounts, sessions and their tokens.'],
  'users/login': ['Panel', ''],
  'users/logout': ['Panel', ''],
  'users/refresh-token': ['Panel', ''],
  privacy: ['Privacy', 'What is held of people, its export and erasure, how long the log is kept, and legal holds.'],
  users: ['Me', 'One’s own profile and addresses.'],
  catalog: ['Browse', 'Restaurants and their menus.'],
  cart: ['Cart', 'What is about to be ordered, and what it would cost. Guests hold a cart by its token.'],
  'group-carts': ['Cart', ''],
  orders: ['Orders', 'Placing orders, what the kitchen does with them, and where they are.'],
  'bulk-orders': ['Orders', ''],
  track: ['Orders', ''],
  restaurants: ['Restaurants', 'Their pauses and busy hours, what they lack to go live, who works there.'],
  applications: ['Onboarding', 'Applying for a restaurant, its documents, and asking people in who work there.'],
  papers: ['Onboarding', ''],
  invitations: ['Onboarding', ''],
  products: ['Restaurants', ''],
  options: ['Restaurants', ''],
  'option-groups': ['Restaurants', ''],
  categories: ['Restaurants', ''],
  promotions: ['Promotions', 'What is taken off orders, by itself or for a code, and how much of it is used.'],
  'promotion-redemptions': ['Promotions', ''],
  'menu-imports': ['Restaurants', ''],
  kitchen: ['Kitchen', 'The kitchen’s display.'],
  'kitchen-tests': ['Kitchen', ''],
  drivers: ['Drivers', 'Applying to drive, papers and checks; being on duty, positions, work in hand, cash.'],
  'driver-papers': ['Drivers', ''],
  'background-checks': ['Drivers', ''],
  offers: ['Drivers', ''],
  deliveries: ['Deliveries', 'The way from the counter to the door, and who goes it.'],
  dispatch: ['Dispatch', 'The board of a market.'],
  surge: ['Surge', 'Where deliveries cost more while couriers are few, and every change of that.'],
  'surge-levels': ['Surge', ''],
  licences: ['Compliance', ''],
  'rule-packs': [
    'Rules',
    'What may be ordered, when, by whom, and how it is handed over: versions of a market’s rules.',
  ],
  'rule-trials': ['Rules', ''],
  maps: ['Maps', 'What positions are shown on.'],
  wallet: [
    'Wallet',
    'What a customer has with us: own money, credit that was granted, points; sending it on, and statements.',
  ],
  wallets: ['Wallet', ''],
  ledger: [
    'Ledger',
    'What was booked, on which accounts, and what they come to. Entries are corrected by reversal alone.',
  ],
  'journal-entries': ['Ledger', ''],
  'ledger-accounts': ['Ledger', ''],
  payouts: [
    'Payouts',
    'What owners are owed and ask for: approved by a second person above a sum, sent in runs, held where fraud is feared.',
  ],
  'payout-destinations': ['Payouts', ''],
  'payout-holds': ['Payouts', ''],
  'commission-plans': ['Ledger', ''],
  'tax-authorities': ['Ledger', ''],
  'tax-rules': ['Ledger', ''],
  reconciliation: [
    'Reconciliation',
    'What providers have in their books, against ours, and what was done about each difference.',
  ],
  'track-and-trace': ['Track and trace', 'What states are told of what they trace.'],
  'trace-reports': ['Track and trace', ''],
  'trace-differences': ['Track and trace', ''],
  packages: ['Track and trace', ''],
  'reconciliation-lines': ['Reconciliation', ''],
  reconciliations: ['Reconciliation', ''],
  markets: ['Markets', 'Currency, time zone, fees and terms of each.'],
  areas: ['Markets', ''],
  zones: ['Markets', ''],
  tariffs: ['Markets', ''],
  compliance: [
    'Compliance',
    'What rules say about a market, an address or an order; the compliance log and its exports.',
  ],
  verify: [
    'Identity',
    'Who people are and of what age: begun by themselves, found out by a provider or by compliance.',
  ],
  'users/id-verification': ['Identity', ''],
  'identity-checks': ['Identity', ''],
  dashboards: ['Panel', 'What the admin panel reads for itself.'],
  bell: ['Panel', ''],
  search: ['Panel', ''],
  integrations: ['Panel', ''],
  jobs: ['Panel', ''],
  demo: ['Demo', 'The city that plays in a demo. Where `WAYBILL_DEMO` is not set, these do not exist.'],
  graphql: ['GraphQL', 'Reading what hangs together in one call.'],
  'openapi.json': ['Operations', 'The process and its documents.'],
  health: ['Operations', ''],
  ready: ['Operations', ''],
  media: ['Files', 'Pictures that everybody sees, and private documents behind signed links.'],
  documents: ['Files', ''],
  addresses: ['Records', 'Rows as they are kept, for those who may read them.'],
  payments: ['Payments', 'Saved cards, and what an app pays with.'],
  'payment-methods': ['Payments', ''],
  'auto-top-ups': ['Records', ''],
  'payment-attempts': ['Records', ''],
  'provider-events': ['Records', ''],
  refunds: ['Refunds', 'What goes back of orders: what was asked for, to whom it goes, and what became of it.'],
  disputes: ['Records', ''],
  'order-lines': ['Records', ''],
  'order-events': ['Records', ''],
  carts: ['Records', ''],
  sessions: ['Records', ''],
  'phone-codes': ['Records', ''],
  events: ['Records', ''],
  'compliance-log': ['Records', ''],
} as const satisfies Record<string, readonly [name: string, about: string]>

const isKnown = (concept: string): concept is keyof typeof TAGS => concept in TAGS

/** @throws Error for a concept that nobody gave a heading. */
export function tagOf(path: string): string {
  const [concept = '', next] = path.replace(/^\/(api\/)?/, '').split('/')
  const known = [`${concept}/${next}`, concept].find(isKnown)
  if (!known) throw new Error(`src/openapi/tags.ts has no heading for ${path}.`)
  return TAGS[known][0]
}

/** Headings in their order, each once. */
export function tagList(): { name: string; description: string }[] {
  return Object.values(TAGS)
    .filter(([, about]) => about !== '')
    .map(([name, description]) => ({ name, description }))
}
