import type pg from 'pg'

/** Every row of every table of a database, the job queue's among them, as text. */
export async function everyRow(sql: Pick<pg.Pool, 'query'>): Promise<{ table: string; text: string }[]> {
  const { rows: tables } = await sql.query<{ schema: string; name: string }>(`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1, 2`)
  const all: { table: string; text: string }[] = []
  for (const { schema, name } of tables) {
    const { rows } = await sql.query<{ text: string }>(`select to_jsonb(t)::text as text from "${schema}"."${name}" t`)
    all.push(...rows.map(({ text }) => ({ table: schema === 'public' ? name : `${schema}.${name}`, text })))
  }
  return all
}
