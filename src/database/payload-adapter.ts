import { type PostgresAdapter, postgresAdapter } from '@payloadcms/db-postgres'
import pg from 'pg'
import { boundCounts } from './bounded-count'
import { readDeepPages } from './deep-pages'
import { deleteNone } from './delete-none'
import { hearPoolErrors } from './open-database'
import { ownTransactions } from './own-transactions'
import { spareIndexes } from './spare-indexes'

function refuse(): never {
  throw new SyntaxError('an operator that no column here knows')
}

/** Payload lets these through to the adapter, which knows none of them: there are no points here (`foundations.md` §3). */
const NOT_HERE = { all: refuse, intersects: refuse, near: refuse, within: refuse }

type Args = Omit<Parameters<typeof postgresAdapter>[0], 'pool'> & { pool: pg.PoolConfig }

/**
 * Payload's adapter over a pool of ours, with our transactions, bounded counts and deep pages. Left to itself the adapter keeps one connection checked out for life,
 * so that its pool can never be ended, and answers success when a COMMIT failed.
 */
export function payloadDatabase({ pool, ...args }: Args): ReturnType<typeof postgresAdapter> {
  const base = postgresAdapter({ ...args, pool, beforeSchemaInit: [...(args.beforeSchemaInit ?? []), spareIndexes] })
  return {
    ...base,
    init(init) {
      const adapter = base.init(init) as unknown as PostgresAdapter
      adapter.pool = hearPoolErrors(new pg.Pool(pool), init.payload.logger, 'app')
      ownTransactions(adapter)
      adapter.operators = { ...adapter.operators, ...NOT_HERE }
      boundCounts(adapter)
      deleteNone(adapter)
      readDeepPages(adapter)
      return adapter as unknown as ReturnType<typeof base.init>
    },
  }
}
