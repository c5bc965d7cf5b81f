import type { PostgresAdapter } from '@payloadcms/db-postgres'

/** Indexes that Payload makes of every relationship and nothing uses: another one begins with the same column. Each would cost every order. */
const SPARED: Readonly<Record<string, readonly string[]>> = {
  orders: ['orders_market_idx', 'orders_restaurant_idx', 'orders_customer_idx'],
  deliveries: ['deliveries_market_idx', 'deliveries_restaurant_idx', 'deliveries_driver_idx'],
  payments: [
    'payments_order_idx',
    'payments_collected_by_idx',
    'payments_market_idx',
    'payments_customer_idx',
    'payments_auto_top_up_idx',
  ],
}

type SchemaHook = NonNullable<PostgresAdapter['beforeSchemaInit']>[number]

/** Takes them out of the schema that migrations are made of. @throws Error for one that Payload does not make any more */
export const spareIndexes: SchemaHook = ({ adapter, schema }) => {
  for (const [table, names] of Object.entries(SPARED)) {
    const indexes = adapter.rawTables[table]?.indexes ?? {}
    for (const name of names) {
      if (!indexes[name]) throw new Error(`there is no index ${name} to spare`)
      delete indexes[name]
    }
  }
  return schema
}
