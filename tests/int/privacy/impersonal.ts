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
  compliance_holds:
    'why a court or an authority has something kept: words for the officers alone, a part of that proof',
  compliance_log: LOG,
  events:
    'ids and codes; what somebody typed goes by erase_order_histories(), erase_driver_histories() and erase_person_histories()',
  kitchen_tests: WORKS,
  ledger_days: 'sums of accounts',
  licence_reminders: WORKS,
  licences: 'what a business or the platform may do, as authorities publish it; who judged it is part of its proof',
  markets: GOODS,
  menu_imports: GOODS,
  option_groups_locales: GOODS,
  options_locales: GOODS,
  packages: GOODS,
  payload_kv: WORKS,
  payload_migrations: WORKS,
  person_erasures: 'the erasure itself: its telephone and why it was asked for go with its end',
  person_keys: 'the keys that an erasure destroys',
  products_locales: GOODS,
  promotions: GOODS,
  promotions_locales: GOODS,
  provider_paces: WORKS,
  reconciliations: WORKS,
  restaurants: 'a business’s own address and telephone, which its customers are shown',
  rule_packs: 'who of the staff published a rule is part of its proof',
  surge_levels: WORKS,
  tariffs: GOODS,
  tax_authorities: GOODS,
  tax_rules: GOODS,
  trace_comparisons: WORKS,
  zones_locales: GOODS,
}

/** Columns of registered tables that only look personal. */
export const IMPERSONAL_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  bulk_orders: ['number'],
  deliveries: ['ready_by'],
  disputes: ['respond_by'],
  driver_moves: ['by_role'],
  drivers: ['vehicle'],
  handovers: ['actor_role', 'age_by'],
  journal_entries: ['actor_role'],
  order_events: ['actor_role'],
  order_lines: ['name'],
  orders: ['number', 'accept_by', 'ready_by', 'pay_by', 'phone_verified', 'address_region'],
  payment_attempts: ['holder_absent'],
  refunds: ['to_customer'],
  trace_reports: ['number'],
  wallets: ['account_id', 'credit_account_id', 'points_account_id'],
}
