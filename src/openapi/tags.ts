/** What the API is about, by the first part of its paths. A path of something new needs its line here. */
const TAGS = {
  auth: ['Sign-in', 'Accounts, sessions and their tokens.'],
  'users/login': ['Panel', ''],
  'users/logout': ['Panel', ''],
  'users/refresh-token': ['Panel', ''],
  users: ['Me', 'One’s own profile and addresses.'],
  catalog: ['Browse', 'Restaurants and their menus.'],
  cart: ['Cart', 'What is about to be ordered, and what it would cost. Guests hold a cart by its token.'],
  orders: ['Orders', 'Placing orders, what the kitchen does with them, and where they are.'],
  track: ['Orders', ''],
  restaurants: ['Restaurants', 'Their pauses and busy hours.'],
  products: ['Restaurants', ''],
  options: ['Restaurants', ''],
  'option-groups': ['Restaurants', ''],
  categories: ['Restaurants', ''],
  promotions: ['Promotions', 'What is taken off orders, by itself or for a code, and how much of it is used.'],
  'promotion-redemptions': ['Promotions', ''],
  'menu-imports': ['Restaurants', ''],
  kitchen: ['Kitchen', 'The kitchen’s display.'],
  drivers: ['Drivers', 'Being on duty, positions, work in hand, cash.'],
  offers: ['Drivers', ''],
  deliveries: ['Deliveries', 'The way from the counter to the door, and who goes it.'],
  dispatch: ['Dispatch', 'The board of a market.'],
  maps: ['Maps', 'What positions are shown on.'],
  markets: ['Markets', 'Currency, time zone, fees and terms of each.'],
  areas: ['Markets', ''],
  zones: ['Markets', ''],
  tariffs: ['Markets', ''],
  compliance: ['Compliance', 'What rules say about a market, an address or an order.'],
  dashboards: ['Panel', 'What the admin panel reads for itself.'],
  bell: ['Panel', ''],
  search: ['Panel', ''],
  jobs: ['Panel', ''],
  demo: ['Demo', 'The city that plays in a demo. Where `WAYBILL_DEMO` is not set, these do not exist.'],
  graphql: ['GraphQL', 'Reading what hangs together in one call.'],
  'openapi.json': ['Operations', 'The process and its documents.'],
  health: ['Operations', ''],
  ready: ['Operations', ''],
  media: ['Files', 'Pictures that everybody sees, and private documents behind signed links.'],
  documents: ['Files', ''],
  addresses: ['Records', 'Rows as they are kept, for those who may read them.'],
  payments: ['Records', ''],
  'order-lines': ['Records', ''],
  'order-events': ['Records', ''],
  carts: ['Records', ''],
  sessions: ['Records', ''],
  events: ['Records', ''],
  'audit-log': ['Records', ''],
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
