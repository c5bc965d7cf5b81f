import { sql } from 'drizzle-orm'
import type { Change } from '../../domain/menu-imports/compare'
import type { Sql } from '../../ports/database'

/** So many rows a statement: some hundred kilobytes of parameters. */
const AT_ONCE = 1_000

/** Keeps what an import would do, numbered in the order of doing. */
export async function storeChanges(db: Sql, importId: string, changes: readonly Change[]): Promise<void> {
  for (let start = 0; start < changes.length; start += AT_ONCE) {
    const rows = changes.slice(start, start + AT_ONCE).map((change, index) => ({ seq: start + index + 1, ...change }))
    await db.rows(sql`
      insert into menu_import_rows (import_id, seq, kind, key, line, action, before, after, price_jump)
      select ${importId}, c.seq, c.kind, c.key, c.row, c.action, c.before, c.after, c."priceJump"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as c (seq int, kind text, key text, row int, action text, before jsonb, after jsonb, "priceJump" boolean)`)
  }
}
