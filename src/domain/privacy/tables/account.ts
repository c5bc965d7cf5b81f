import { erased, type PersonalTable } from '../personal-table'

const person = (column: string) => ({ column, is: 'person' }) as const

/** Who somebody is to us, and how he signs in. */
export const ACCOUNT_TABLES: readonly PersonalTable[] = [
  { table: 'addresses', area: 'account', links: [person('user_id')], erase: 'rows' },
  {
    table: 'consents',
    area: 'account',
    links: [person('person_id'), { column: 'guest_hash', through: 'orders', by: 'guest_token_hash' }],
    erase: 'kept',
    because: 'proof',
    // Sealed under the person's key, which is destroyed.
    fates: { personal: 'kept' },
    untold: ['personal', 'personal_key', 'guest_hash', 'copy_of'],
    order: 'at',
  },
  {
    table: 'person_exports',
    area: 'account',
    links: [person('person_id')],
    erase: 'kept',
    because: 'proof',
    fates: { phone: 'kept' },
    untold: ['phone', 'asked_by'],
  },
  {
    table: 'sessions',
    area: 'account',
    links: [person('user_id')],
    erase: 'rows',
    untold: ['generation'],
  },
  {
    table: 'phone_codes',
    area: 'account',
    links: [person('user_id'), { column: 'phone', is: 'phone', proved: 'verified_at is not null' }],
    erase: 'rows',
    // Whoever types a number may be anybody, and so is his address.
    told: ['masked_phone', 'purpose', 'sending', 'created_at', 'verified_at'],
  },
  {
    table: 'guest_phones',
    area: 'account',
    links: [{ column: 'phone', is: 'phone' }],
    erase: 'rows',
    untold: ['token_hash'],
    order: 'verified_at',
  },
  { table: 'bell_seen', area: 'account', links: [person('user_id')], erase: 'rows', order: 'user_id' },
  {
    table: 'staff_invitations',
    area: 'business',
    links: [person('accepted_by')],
    erase: 'columns',
    because: 'proof',
    fates: { email: erased },
    untold: ['token_hash', 'invited_by'],
  },
  {
    table: 'payload_preferences',
    area: 'account',
    links: [{ column: 'id', through: 'payload_preferences_rels', by: 'parent_id' }],
    erase: 'rows',
  },
  { table: 'payload_preferences_rels', area: 'account', links: [person('users_id')], erase: 'rows' },
  { table: 'users_rels', area: 'business', links: [person('parent_id')], erase: 'rows' },
  {
    table: 'documents',
    area: 'account',
    links: [person('person_id')],
    erase: 'rows',
    untold: ['key_id'],
  },
]

/** The account itself: the last of all, for by it the rest is found. */
export const USERS: PersonalTable = {
  table: 'users',
  area: 'account',
  links: [person('id')],
  erase: 'columns',
  because: 'accounting',
  fates: {
    full_name: erased,
    email: { set: `'erased-' || id || '@erased.invalid'` },
    phone: 'null',
    phone_verified_at: 'null',
    date_of_birth: 'null',
    password_hash: 'null',
    hash: 'null',
    salt: 'null',
    reset_password_token: 'null',
    reset_password_expiration: 'null',
    active: { set: 'false' },
  },
  untold: ['password_hash', 'hash', 'salt', 'reset_password_token', 'reset_password_expiration'],
}
