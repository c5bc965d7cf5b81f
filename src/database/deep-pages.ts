import type { PostgresAdapter } from '@payloadcms/db-postgres'

type Find = PostgresAdapter['find']

/** Rows that a page may skip by itself; one statement more costs as much as they do. */
const SHALLOW = 100

/**
 * PostgreSQL makes every row that a page skips, with all that is joined to it: page 400 of the orders gathers the lines and moves of ten
 * thousand. So a deep page is found by its ids alone, and then its rows are read.
 */
export function readDeepPages(adapter: PostgresAdapter): void {
  const find: Find = adapter.find.bind(adapter)
  adapter.find = async (args) => {
    const { limit = 0, page = 1, pagination = true, locale, req, collection, sort } = args
    if (!pagination || limit <= 0 || (page - 1) * limit <= SHALLOW) return find(args)
    const found = await find({ ...args, select: { id: true }, joins: undefined })
    const ids = found.docs.map(({ id }) => id)
    if (ids.length === 0) return found as never
    const { docs } = await find({
      ...{ collection, locale, req, sort, joins: args.joins, select: args.select, draftsEnabled: args.draftsEnabled },
      where: { id: { in: ids } },
      ...{ limit: ids.length, page: 1, pagination: false },
    })
    const rows = new Map(docs.map((doc) => [doc.id, doc]))
    // Who is gone in between is left out.
    return { ...found, docs: ids.flatMap((id) => rows.get(id) ?? []) } as never
  }
}
