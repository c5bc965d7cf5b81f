import pg from 'pg'

interface Built {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/**
 * Does the work with the tables' indexes and references taken off, and puts them back on all rows at once: several times as fast as
 * keeping each up row by row. Primary keys stay. For a transaction of the tables' owner: whatever fails, the tables are as before.
 */
export async function withBareTables(
  client: pg.Client,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const references = await find(client, REFERENCES, tables)
  const indexes = await find(client, INDEXES, tables)
  const [named, of] = [pg.escapeIdentifier, ({ table }: Built) => pg.escapeIdentifier(table)]
  for (const each of references) await client.query(`alter table ${of(each)} drop constraint ${named(each.name)}`)
  for (const { name } of indexes) await client.query(`drop index ${named(name)}`)
  await work()
  // What sorts in memory is built in a third of the time.
  await client.query(`set local maintenance_work_mem = '256MB'`)
  for (const { definition } of indexes) await client.query(definition)
  for (const each of references)
    await client.query(`alter table ${of(each)} add constraint ${named(each.name)} ${each.definition}`)
}

const REFERENCES = `
  select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
  from pg_constraint where contype = 'f' and conrelid = any($1::regclass[]) order by 1, 2`

const INDEXES = `
  select i.indrelid::regclass::text as table, c.relname as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where i.indrelid = any($1::regclass[]) and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  order by 1, 2`

async function find(client: pg.Client, query: string, tables: readonly string[]): Promise<Built[]> {
  const { rows } = await client.query<Built>(query, [tables])
  return rows
}
