import { sql } from 'drizzle-orm'
import { expect, vi } from 'vitest'
import { boundApp } from '../../src/commands/app'
import { sealLog } from '../../src/commands/compliance-log/seal-log'
import { type Call, systemCall } from '../../src/commands/context'

const unsealed = () =>
  boundApp().db.rows(sql`
    select id from compliance_log r where not exists (select from compliance_leaves l where l.record_id = r.id) limit 1`)

/**
 * Seals all that is written. The sealer stops before the oldest transaction that runs, in whatever database of the cluster, and other files run
 * beside this one: it is asked until nothing waits.
 * @returns how many records were sealed
 */
export async function sealWritten(call: Call = systemCall(boundApp(), 'test')): Promise<number> {
  let sealed = 0
  await vi.waitFor(
    async () => {
      sealed += (await sealLog(call, {})).sealed
      expect(await unsealed()).toEqual([])
    },
    { timeout: 30_000, interval: 50 },
  )
  return sealed
}
