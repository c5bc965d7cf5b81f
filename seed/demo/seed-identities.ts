import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import { sealText } from '../../src/commands/sealed-text'
import { SEALED } from '../../src/domain/privacy/sealed-columns'

/** Customers of a market of whom nobody has looked at anything yet: the first can be shown the way to a beer, the others are on it (seed-identity-checks). */
const UNKNOWN = 5

/** Somebody has looked at the documents of a market's other customers, all of age: they order beer as they do in life. */
export async function seedIdentities(marketId: string, market: string): Promise<void> {
  const { db, newId, vault } = boundApp()
  const people = await db.rows<{ id: string; number: number }>(sql`
    select u.id, substring(u.email from '^customer([0-9]+)[.]')::int as number from users u
    where u.email like ${`customer%.${market}@demo.test`} and not exists (select from identity_checks i where i.person_id = u.id)`)
  const rows = people
    .filter(({ number }) => number > UNKNOWN)
    .map(({ id: person, number }) => {
      const id = newId()
      const bornOn = `${1960 + (number % 40)}-0${1 + (number % 9)}-1${number % 10}`
      return { id, person, bornOn: sealText(vault, SEALED.checkedBirth.about(id), bornOn) }
    })
  await db.rows(sql`
    insert into identity_checks (id, person_id, market_id, type, status, provider, document_kind, over_18, over_21, born_on, decided_at, valid_until)
    select g.id, g.person, ${marketId}, 'age', 'approved', 'manual', 'id_card', true, true, g."bornOn", now() - interval '30 days', now() + interval '335 days'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id uuid, person uuid, "bornOn" text)`)
}
