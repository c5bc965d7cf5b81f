import { sql } from 'drizzle-orm'
import { CONSENT_PURPOSES, CONSENT_TEXTS, type ConsentPurpose, type ConsentSource } from '../../domain/privacy/consent'
import type { Sql } from '../../ports/database'

/** One answer of a person, as it was given. */
export interface ConsentRecord {
  purpose: ConsentPurpose
  given: boolean
  version: string
  source: ConsentSource
  /** ISO 8601 */
  at: string
}

/** Everything that a person agreed to and took back, the newest first. */
export async function findConsents(db: Sql, personId: string): Promise<ConsentRecord[]> {
  const rows = await db.rows<Omit<ConsentRecord, 'at'> & { at: Date }>(sql`
    select purpose, given, version, source, at from consents where person_id = ${personId} order by at desc, id desc`)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** Where a person stands today, for each purpose; whoever has never answered has not agreed. */
export async function findPreferences(db: Sql, personId: string, locale: 'en' | 'fr') {
  const told = await findConsents(db, personId)
  const user = await db.row<{ locale: 'en' | 'fr' }>(sql`select locale from users where id = ${personId}`)
  const consents = CONSENT_PURPOSES.map((purpose) => {
    const { version, withdrawable, text } = CONSENT_TEXTS[purpose]
    const last = told.find((each) => each.purpose === purpose)
    return {
      purpose,
      given: last?.given ?? false,
      at: last?.at ?? null,
      version: last?.version ?? null,
      current: { version, text: text[locale], withdrawable },
    }
  })
  return { locale: user?.locale ?? locale, consents }
}
