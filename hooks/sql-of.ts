import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'

/** SQL in the transaction of a generated write. What must be seen or done with it, or not at all. */
export async function sqlOf(req: PayloadRequest) {
  const { db } = req.payload
  const transaction = req.transactionID ? db.sessions?.[await req.transactionID]?.db : undefined
  const drizzle = (transaction ?? db.drizzle) as typeof db.drizzle
  async function rows<Row extends object>(query: SQL): Promise<Row[]> {
    return (await drizzle.execute(query)).rows as Row[]
  }
  return {
    rows,
    async row<Row extends object>(query: SQL): Promise<Row | undefined> {
      return (await rows<Row>(query))[0]
    },
  }
}
