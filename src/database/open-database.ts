import { createHash } from 'node:crypto'
import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import pg from 'pg'
import type { Database, Sql } from '../ports/database'
import type { Logger } from '../ports/logger'

type Client = pg.Pool | pg.PoolClient

const dialect = new PgDialect()

/** Values as the house wants them: numbers for numerics (money is far below 2^53), `Date` for instants. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === pg.types.builtins.NUMERIC || oid === pg.types.builtins.INT8) return safeNumber
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')
  },
}

function safeNumber(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new RangeError(`beyond exact integers: ${text}`)
  return value
}

/** Statement text → prepared name, so that PostgreSQL parses and plans a statement once per connection. */
const names = new Map<string, string>()

function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha1').update(text).digest('base64url')
  names.set(text, name)
  return name
}

function sqlOn(client: Client): Sql {
  async function rows<Row extends object>(query: SQL): Promise<Row[]> {
    const { sql: text, params } = dialect.sqlToQuery(query)
    const result = await client.query<Row>({ name: nameOf(text), text, values: params, types })
    return result.rows
  }
  async function row<Row extends object>(query: SQL): Promise<Row | undefined> {
    return (await rows<Row>(query))[0]
  }
  return { rows, row }
}

/** The house's own door to PostgreSQL, over Payload's pool: one pool per process. */
export function openDatabase(pool: pg.Pool): Database {
  return {
    ...sqlOn(pool),
    async rowsPlannedAnew<Row extends object>(query: SQL) {
      const { sql: text, params } = dialect.sqlToQuery(query)
      return (await pool.query<Row>({ text, values: params, types })).rows
    },
    async transaction(work) {
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        await client.query('begin')
        const answer = await work(sqlOn(client))
        await commit(client)
        return answer
      } catch (error) {
        await client.query('rollback').catch((failure: Error) => {
          broken = failure
        })
        throw error
      } finally {
        client.release(broken)
      }
    },
  }
}

/** COMMIT of a transaction that PostgreSQL had already aborted answers `ROLLBACK` without an error: that is a failure too. */
export async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new Error(`COMMIT answered ${command}: the transaction had been aborted`)
}

/** A connection that breaks raises `error`, on its pool when idle and on itself when in use; unheard, either would end the process. */
export function hearPoolErrors(pool: pg.Pool, logger: Pick<Logger, 'warn'>, name: string): pg.Pool {
  const hear = (error: Error) => logger.warn({ err: error, pool: name }, 'a database connection broke')
  pool.on('connect', (client) => client.on('error', hear))
  return pool.on('error', hear)
}
