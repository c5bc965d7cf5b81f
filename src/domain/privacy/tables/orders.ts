import { codeOnly, erased, type PersonalTable, roughly } from '../personal-table'

const person = (column: string) => ({ column, is: 'person' }) as const
const ofOrder = { column: 'order_id', through: 'orders' } as const

/** What somebody ordered, and how it came to the door. */
export const ORDER_TABLES: readonly PersonalTable[] = [
  {
    table: 'carts',
    area: 'orders',
    links: [person('user_id'), { column: 'token_hash', through: 'orders', by: 'guest_token_hash' }],
    erase: 'rows',
    untold: ['token_hash', 'share_token', 'party'],
  },
  {
    table: 'order_lines',
    area: 'orders',
    links: [ofOrder],
    erase: 'columns',
    because: 'accounting',
    fates: { note: 'null', for_name: 'null' },
    untold: ['options_held', 'held'],
  },
  {
    table: 'order_events',
    area: 'orders',
    links: [ofOrder],
    erase: 'history',
    because: 'regulated_sale',
    fates: { reason: 'null', changes: 'null', actor_id: 'kept' },
    untold: ['actor_id'],
  },
  {
    table: 'handovers',
    area: 'orders',
    links: [ofOrder],
    erase: 'history',
    because: 'regulated_sale',
    // What was found at the door is the proof of a sale; signatures and pictures go when their time is over.
    fates: {
      reason: 'null',
      lat: 'null',
      lng: 'null',
      position_at: 'null',
      recipient: 'kept',
      name_matches: 'kept',
      signature_id: 'kept',
      photo_id: 'kept',
      actor_id: 'kept',
      driver_id: 'kept',
    },
    // Where the driver stood is his.
    untold: ['actor_id', 'driver_id', 'lat', 'lng', 'position_at'],
    order: 'at',
  },
  {
    table: 'trace_reports',
    area: 'orders',
    links: [ofOrder],
    erase: 'columns',
    because: 'regulated_sale',
    // The state's own answer is about goods, the note is whatever somebody typed.
    fates: { note: 'null', message: 'kept', driver_id: 'kept', corrected_by_id: 'kept' },
    untold: ['driver_id', 'corrected_by_id'],
  },
  {
    table: 'trace_differences',
    area: 'orders',
    links: [ofOrder],
    erase: 'columns',
    because: 'regulated_sale',
    fates: { note: 'null', solved_by_id: 'kept' },
    untold: ['solved_by_id'],
  },
  {
    table: 'package_allocations',
    area: 'orders',
    links: [ofOrder],
    erase: 'kept',
    because: 'regulated_sale',
    untold: ['package_id'],
  },
  {
    table: 'deliveries',
    area: 'orders',
    links: [ofOrder],
    erase: 'columns',
    because: 'regulated_sale',
    fates: {
      dropoff_lat: roughly('dropoff_lat'),
      dropoff_lng: roughly('dropoff_lng'),
      reason: codeOnly('reason'),
      // That there was a proof stays; a signature and a picture of a door do not.
      proof: { set: `case when proof is not null then '{"erased": true}'::jsonb end` },
      driver_id: 'kept',
    },
    untold: ['driver_id', 'driver_pay', 'cash_due', 'pickup_lat', 'pickup_lng'],
  },
  {
    table: 'bulk_orders',
    area: 'orders',
    links: [person('customer_id')],
    erase: 'columns',
    because: 'accounting',
    fates: { reference: 'null', customer_id: 'kept' },
  },
  {
    table: 'promotion_redemptions',
    area: 'orders',
    links: [person('customer_id'), ofOrder],
    erase: 'columns',
    because: 'accounting',
    fates: { customer_key: 'null', customer_id: 'kept' },
    untold: ['by_platform', 'by_restaurant'],
  },
]

/** Orders, by which all of the above is found. */
export const ORDERS: PersonalTable = {
  table: 'orders',
  area: 'orders',
  links: [
    person('customer_id'),
    { column: 'contact_phone', is: 'phone', where: 'customer_id is null', proved: 'phone_verified' },
  ],
  erase: 'columns',
  because: 'accounting',
  fates: {
    contact_name: 'null',
    contact_phone: 'null',
    address_line1: erased,
    address_landmark: 'null',
    address_instructions: 'null',
    address_quarter: 'null',
    // City, region and postal code say which taxes were due.
    address_city: 'kept',
    address_postal_code: 'kept',
    lat: roughly('lat'),
    lng: roughly('lng'),
    customer_note: 'null',
    restaurant_note: 'null',
    driver_note: 'null',
    reason: codeOnly('reason'),
    payment_plan: 'null',
    customer_id: 'kept',
    // The hash of a random token that opens nothing personal any more.
    guest_token_hash: 'kept',
    tracking_token: 'kept',
  },
  untold: ['guest_token_hash', 'tracking_token', 'payment_plan', 'restaurant_note'],
}
