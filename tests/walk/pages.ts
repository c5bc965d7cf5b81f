import type { View } from './view'

const CHARTS = '.wb-dashboard .recharts-surface'
const ORDER = '.wb-order .wb-bill'
const order = (status: string) => ({
  path: '/admin/collections/orders/{id}',
  row: `orders?limit=1&where[status][equals]=${status}`,
  ready: ORDER,
})
const track = (status: string) => ({
  viewer: 'guest' as const,
  path: '/track/{trackingToken}',
  row: `orders?limit=1&sort=-createdAt&where[status][equals]=${status}`,
  ready: 'h1[data-headline]',
})

/** What is not a list, a row or a form of a collection: pages of ours, of Payload's frame, and what people without an account see. */
export const PAGES: readonly View[] = [
  { name: 'sign-in', viewer: 'guest', path: '/admin/login', ready: '.login__form' },
  { name: 'sign-in-expired', viewer: 'guest', path: '/admin/logout-inactivity', ready: '.logout' },
  { name: 'dashboard-admin', viewer: 'admin', path: '/admin', ready: CHARTS },
  { name: 'dashboard-owner', viewer: 'owner', path: '/admin', ready: CHARTS },
  { name: 'dashboard-staff', viewer: 'staff', path: '/admin', ready: CHARTS },
  { name: 'dashboard-support', viewer: 'support', path: '/admin', ready: '.wb-dashboard' },
  { name: 'dashboard-compliance', viewer: 'compliance', path: '/admin', ready: CHARTS },
  {
    name: 'dispatch',
    viewer: 'admin',
    path: '/admin/dispatch?market={slug}',
    row: 'markets?limit=1&sort=-createdAt',
    ready: '.wb-dispatch-board:not(.wb-dispatch-board--wait)',
  },
  {
    name: 'kitchen',
    viewer: 'owner',
    path: '/admin/kitchen?restaurant={restaurant}',
    row: 'orders?limit=1&sort=-createdAt&where[status][in]=placed,confirmed,preparing,ready',
    ready: '.wb-kitchen .wb-lanes article',
  },
  { name: 'city', viewer: 'admin', path: '/admin/city', ready: '.wb-page section' },
  { name: 'menu-import', viewer: 'owner', path: '/admin/menu-import', ready: '.wb-import__form' },
  { name: 'menu-import-admin', viewer: 'admin', path: '/admin/menu-import', ready: '.wb-import__form' },
  { name: 'jobs', viewer: 'admin', path: '/admin/jobs', ready: '.wb-page :is(li, .wb-empty)' },
  { name: 'account', viewer: 'admin', path: '/admin/account', ready: 'form[data-form-ready=true] .render-fields' },
  { name: 'not-found', viewer: 'admin', path: '/admin/no-such-page', ready: '.not-found', missing: true },
  { name: 'order-running', viewer: 'admin', ...order('preparing') },
  { name: 'order-cancelled', viewer: 'admin', ...order('cancelled') },
  {
    name: 'order-problem',
    viewer: 'support',
    path: '/admin/collections/orders/{order}',
    row: 'deliveries?limit=1&where[status][in]=failed,returning',
    ready: `.wb-trouble ~ * .wb-bill, ${ORDER}`,
  },
  { name: 'track-kitchen', ...track('preparing') },
  { name: 'track-road', ...track('out_for_delivery') },
  { name: 'track-delivered', ...track('delivered') },
  { name: 'track-cancelled', ...track('cancelled') },
  { name: 'track-broken', viewer: 'guest', path: '/track/no-such-link', ready: '.wb-track h1', missing: true },
  {
    name: 'palette',
    viewer: 'admin',
    path: '/admin/account',
    press: '.wb-search',
    ready: '.wb-palette[open] [role=option]',
  },
  {
    name: 'bell',
    viewer: 'owner',
    path: '/admin/account',
    press: '.wb-tools [popovertarget] >> nth=0',
    ready: '.wb-popover:popover-open',
  },
  {
    name: 'cancelling',
    viewer: 'admin',
    ...order('preparing'),
    press: '.wb-actions .wb-button--danger >> nth=0',
    ready: 'dialog[open]',
  },
]
