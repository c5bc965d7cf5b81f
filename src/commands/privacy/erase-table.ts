import { type SQL, sql } from 'drizzle-orm'
import type { Fate, PersonalTable } from '../../domain/privacy/personal-table'
import { DRIVERS } from '../../domain/privacy/tables/drivers'
import { ORDERS } from '../../domain/privacy/tables/orders'
import type { CommandContext } from '../context'
import { rowsOf, type Subject } from './rows-of'

/**
 * Does to one table what the registry says. Done twice it does nothing the second time.
 * @returns how many rows went or were emptied
 */
export async function eraseTable(ctx: CommandContext, table: PersonalTable, subject: Subject): Promise<number> {
  const name = sql.identifier(table.table)
  const own = rowsOf(table, { subject, unproved: true })
  if (table.table === 'payment_methods') await forgetCards(ctx, own)
  if (table.table === 'background_checks') await forgetCandidates(ctx, own)
  switch (table.erase) {
    case 'kept':
      return 0
    case 'rows':
      return table.table === 'documents'
        ? removeDocuments(ctx, own)
        : counted(ctx, sql`delete from ${name} t where ${own} returning 1`)
    case 'columns':
      return counted(ctx, sql`update ${name} t set ${sql.join(changes(table), sql`, `)} where ${own} returning 1`)
    case 'history': {
      const row = await ctx.row<{ n: number }>(sql`select ${emptied(table, subject)} as n`)
      return row?.n ?? 0
    }
  }
}

/** Histories that the application may not change have a function each, which takes the words out and leaves the moves. */
function emptied({ links }: PersonalTable, subject: Subject): SQL {
  const ids = (of: PersonalTable) =>
    sql`array(select t.id from ${sql.identifier(of.table)} t where ${rowsOf(of, { subject, unproved: true })})`
  return links.some((link) => 'through' in link && link.through === 'drivers')
    ? sql`erase_driver_histories(${ids(DRIVERS)})`
    : sql`erase_order_histories(${ids(ORDERS)})`
}

async function counted(ctx: CommandContext, change: SQL): Promise<number> {
  const row = await ctx.row<{ n: number }>(sql`with changed as (${change}) select count(*)::int as n from changed`)
  return row?.n ?? 0
}

function changes({ fates = {} }: PersonalTable): SQL[] {
  return Object.entries(fates)
    .filter((entry): entry is [string, Exclude<Fate, 'kept'>] => entry[1] !== 'kept')
    .map(([column, fate]) => sql`${sql.identifier(column)} = ${fate === 'null' ? sql`null` : sql.raw(fate.set)}`)
}

/** Files go after their rows, once it is sure that these are gone. */
async function removeDocuments(ctx: CommandContext, own: SQL): Promise<number> {
  const gone = await ctx.rows<{ id: string }>(sql`delete from documents t where ${own} returning t.id`)
  for (const { id } of gone) ctx.emit('document.removed', { documentId: id })
  return gone.length
}

/** The provider forgets the cards, too. */
async function forgetCards(ctx: CommandContext, own: SQL): Promise<void> {
  const live = await ctx.rows<{ id: string; reference: string }>(
    sql`select t.id, t.reference from payment_methods t where ${own} and t.removed_at is null`,
  )
  for (const { id, reference } of live) ctx.schedule('forget-card', { reference }, { key: id })
}

/** And whoever looked into a driver's past, his. Of a check whose order may have arrived nobody may know the candidate yet. */
async function forgetCandidates(ctx: CommandContext, own: SQL): Promise<void> {
  const known = await ctx.rows<{ checkId: string; candidate: string | null }>(sql`
    select t.id as "checkId", t.candidate from background_checks t where ${own} and t.provider <> 'manual' and t.calls > 0`)
  for (const each of known) ctx.schedule('forget-candidate', each, { key: each.checkId })
}
