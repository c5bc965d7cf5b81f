import { sql } from 'drizzle-orm'
import type { CommandContext } from '../context'

/**
 * Personal values under their person's own key, for rows that are never changed (`foundations.md` §7): they are unreadable once it is destroyed.
 * @param about the row's id: they open for nothing else
 */
export async function sealForPerson(
  ctx: CommandContext,
  person: string,
  values: Readonly<Record<string, string | undefined>>,
  about: string,
): Promise<{ personal: string | null; personalKey: string | null }> {
  if (Object.values(values).every((value) => value === undefined)) return { personal: null, personalKey: null }
  const { personKeys, clock } = ctx.call.app
  const key = personKeys.of(person)
  if (key.wrapped)
    await ctx.rows(sql`
      insert into person_keys (id, person, wrapped, vault_key, created_at)
      values (${key.id}, ${person}, ${key.wrapped}, ${key.vaultKey}, ${clock.real()})`)
  return { personal: key.seal(JSON.stringify(values), about), personalKey: key.id }
}
