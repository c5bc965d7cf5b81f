import type { Client } from 'pg'
import { LAWS } from './laws'

export interface CheckResult {
  readonly law: string
  readonly offenders: readonly string[]
}

/** Runs every check over one market's rows. `client` reads as the owner of the tables. */
export async function checkConsistency(client: Client, marketId: string): Promise<CheckResult[]> {
  const results: CheckResult[] = []
  for (const { law, offenders } of LAWS) {
    const { rows } = await client.query<{ subject: string; detail?: string }>(offenders, [marketId])
    results.push({ law, offenders: rows.map(({ subject, detail }) => (detail ? `${subject} (${detail})` : subject)) })
  }
  return results
}
