import type { SQL } from 'drizzle-orm'

/**
 * Runs SQL built with Drizzle's `sql` tag. Column values arrive as JavaScript: `numeric` and `int8` as safe integers or floats,
 * `timestamptz` as `Date`, `jsonb` parsed.
 */
export interface Sql {
  rows<Row extends object>(query: SQL): Promise<Row[]>
  /** The first row, or undefined when there is none. */
  row<Row extends object>(query: SQL): Promise<Row | undefined>
}

export interface Database extends Sql {
  /** Planned for these values and not prepared: for searches, whose best plan depends on what is looked for. */
  rowsPlannedAnew<Row extends object>(query: SQL): Promise<Row[]>
  /**
   * Runs `work` in one READ COMMITTED transaction. Rejects when COMMIT fails; nothing was stored then.
   * Holds one connection for its whole length: never wait for the outside in it.
   */
  transaction<T>(work: (tx: Sql) => Promise<T>): Promise<T>
}
