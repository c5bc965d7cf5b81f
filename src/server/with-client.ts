import { Client } from 'pg'

/** Runs `work` on a connection of its own and closes it, whatever happens. For set-up work: requests use the pool. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  let broken: Error | undefined
  // Without a listener a lost connection would end the whole process; the query under way rejects anyway.
  client.on('error', (error) => {
    broken = error
  })
  try {
    await client.connect()
    return await work(client)
  } finally {
    // end() on a broken connection may never answer.
    if (!broken) await client.end()
  }
}
