const GOODS = 'goods, places and terms of the business'
const LOG = 'the compliance log: personal values are sealed under their person’s key, which an erasure destroys'
const WORKS = 'the works of the platform: ids alone'

/** Tables that hold nothing of a customer, a driver or an owner, or that are governed by another rule, each with why. */
export const IMPERSONAL_TABLES: Readonly<Record<string, string>> = {
  areas_locales: GOODS,
  catalog_entries: GOODS,
  categories_locales: GOODS,
  commission_plans: GOODS,
  compliance_batches: LOG,
  compliance_exports: LOG,
  compliance_holds: LOG,
  compliance_log: LOG,
  events: 'ids and codes; reasons that somebody typed go by erase_order_histories()',
  kitchen_tests: WORKS,
  ledger_days: 'sums of accounts',
  markets: GOODS,
  menu_imports: GOODS,
  option_groups_locales: GOODS,
  options_locales: GOODS,
  payload_kv: WORKS,
  payload_migrations: WORKS,
  person_erasures: 'the erasure itself: its telephone goes with its end',
  person_keys: 'the keys that an erasure destroys',
  products_locales: GOODS,
  promotions: GOODS,
  promotions_locales: GOODS,
  reconciliations: WORKS,
  restaurants: 'a business’s own address and telephone, which its customers are shown',
  rule_packs: 'who of the staff published a rule is part of its proof',
  surge_levels: WORKS,
  tariffs: GOODS,
  tax_authorities: GOODS,
  zones_locales: GOODS,
}

/** Columns of registered tables that only look personal. */
export const IMPERSONAL_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  bulk_orders: ['number'],
  deliveries: ['ready_by'],
  disputes: ['respond_by'],
  driver_moves: ['by_role'],
  journal_entries: ['actor_role'],
  order_events: ['actor_role'],
  order_lines: ['name'],
  orders: ['number', 'accept_by', 'ready_by', 'pay_by', 'phone_verified', 'address_region'],
  payment_attempts: ['holder_absent'],
  refunds: ['to_customer'],
  wallets: ['account_id', 'credit_account_id', 'points_account_id'],
}
