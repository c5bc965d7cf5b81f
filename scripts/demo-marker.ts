import { escapeIdentifier, escapeLiteral } from 'pg'
import { withClient } from '../src/server/with-client'

/** Written on the database itself, as its comment: it lives exactly as long as the data it speaks of. */
const marker = (hash: string): string => `waybill demo ${hash}`

/** True when the migrations and the seed of these sources have run to their end here. */
export async function isSeeded(ownerUrl: string, hash: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ comment: string | null }>(
      "select shobj_description(oid, 'pg_database') as comment from pg_database where datname = current_database()",
    )
    return rows[0]?.comment === marker(hash)
  })
}

export async function markSeeded(ownerUrl: string, hash: string): Promise<void> {
  const database = decodeURIComponent(new URL(ownerUrl).pathname.slice(1))
  await withClient(ownerUrl, (client) =>
    client.query(`comment on database ${escapeIdentifier(database)} is ${escapeLiteral(marker(hash))}`),
  )
}
