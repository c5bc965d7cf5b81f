import type { ClientBase } from 'pg'

/** Tables that know by which transaction a row was written. */
const TABLES = ['events', 'journal_entries', 'catalog_changes', 'compliance_log'] as const

/**
 * A dump that is restored into another cluster brings numbers of transactions which that cluster has not come to yet: whoever asks what is new
 * would miss all of today, or be told of all of the past. So they become numbers of long ago: nothing here reads more of them than their order,
 * and of the log's records the sealed ones come before the others. Does nothing where no number is ahead.
 * @param owner of the tables, connected, in no transaction
 * @returns whether there was anything to do
 */
export async function settleRestoredTransactions(owner: ClientBase): Promise<boolean> {
  const ahead = TABLES.map((table) => `exists (select from ${table} where tx > pg_current_xact_id())`)
  await owner.query('begin')
  try {
    const { rows } = await owner.query<{ ahead: boolean }>(`select ${ahead.join(' or ')} as ahead`)
    if (rows[0]?.ahead) {
      for (const table of TABLES) await owner.query(renumber(table))
      await owner.query(MOVE_LAST_BATCH)
    }
    await owner.query('commit')
    return rows[0]?.ahead ?? false
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

const SEALED = `'3'::xid8`
const WAITING = `'4'::xid8`

/** The triggers keep whoever changes history; what is changed here is no part of it, nor of what is sealed. */
function renumber(table: (typeof TABLES)[number]): string {
  const tx =
    table === 'compliance_log'
      ? `case when exists (select from compliance_leaves l where l.record_id = id) then ${SEALED} else ${WAITING} end`
      : SEALED
  return `
    alter table ${table} disable trigger user;
    update ${table} set tx = ${tx};
    alter table ${table} enable trigger user;`
}

const MOVE_LAST_BATCH = `
  alter table compliance_batches disable trigger user;
  update compliance_batches set last_tx = ${SEALED}, last_id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
    where seq = (select max(seq) from compliance_batches);
  alter table compliance_batches enable trigger user;`
