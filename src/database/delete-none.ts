import type { PostgresAdapter } from '@payloadcms/db-postgres'

/**
 * Where a filter finds no row, Payload's `deleteOne` looks once more without the filter's joins, and fails on that statement. Asked first, a
 * row that is not there is just not there.
 */
export function deleteNone(adapter: PostgresAdapter): void {
  const { deleteOne } = adapter
  adapter.deleteOne = async (args) => {
    const { collection, req, where } = args
    const found = await adapter.findOne({ collection, req, where, select: {} })
    // Payload's caller takes null for "not found", whatever the type says.
    return found ? deleteOne.call(adapter, args) : (null as never)
  }
}
