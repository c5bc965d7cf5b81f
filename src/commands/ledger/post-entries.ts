import { type SQL, sql } from 'drizzle-orm'
import { accountCode } from '../../domain/ledger/accounts'
import type { Entry } from '../../domain/ledger/entry'
import type { CommandContext } from '../context'

/** What an entry by a person's hand says besides its postings. */
interface Said {
  /** The entry that it takes back. */
  readonly reverses: string
  /** Somebody's words, as a note to a transfer or why something was corrected. */
  readonly words: string
}

/**
 * The only way into the ledger: entries of one market, posted by PostgreSQL's `ledger_post` in the caller's transaction, all of them or none.
 * Post last in a command: owners' accounts stay locked until its end, and whoever holds one must wait for nobody.
 * @returns the ids of the entries; one that moves nothing is not posted and has none
 * @throws WaybillError `insufficient_funds` where an owner's balance would go below zero, `account_frozen` where it may not
 */
export async function postEntries(
  ctx: CommandContext,
  marketId: string,
  entries: readonly (Entry & Partial<Said>)[],
): Promise<string[]> {
  const moving = entries.filter(({ postings }) => postings.length > 0)
  if (moving.length === 0) return []
  const rows = moving.map((each) => ({ id: ctx.newId(), ...rowOf(each) }))
  await ctx.rows(posting(ctx, marketId, rows))
  // Beside the books, which nobody may change: words go when somebody whom they are about is erased.
  for (const [at, { words }] of moving.entries())
    if (words) await ctx.rows(sql`insert into ledger_notes (entry_id, words) values (${rows[at]?.id}, ${words})`)
  return rows.map(({ id }) => id)
}

function posting({ now, actor, call }: CommandContext, marketId: string, rows: readonly object[]): SQL {
  return sql`select ledger_post(${marketId}::uuid, ${now}::timestamptz, ${call.app.clock.real()}::timestamptz, ${actor.role}::text,
    ${actor.userId ?? null}::text, ${JSON.stringify(rows)}::jsonb)`
}

function rowOf({ postings, words: _beside, ...rest }: Entry & Partial<Said>) {
  return {
    ...rest,
    postings: postings.map(({ account, amount }) => ({
      ...account,
      code: accountCode(account, rest.currency),
      amount,
    })),
  }
}
