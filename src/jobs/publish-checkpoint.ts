import { sql } from 'drizzle-orm'
import type { PublishedCheckpoint } from '../ports/checkpoints'
import type { Job } from './job'

type Newest = Omit<PublishedCheckpoint, 'sealedAt'> & { sealedAt: Date }

/** Once a minute the newest batch goes to a place outside. The same one again does no harm: it is the same. */
export const publishCheckpoint: Job = {
  name: 'publish-checkpoint',
  schedule: '30 * * * * *',
  async run({ db, checkpoints }) {
    const newest = await db.row<Newest>(sql`
      select seq, hash, head, signature, sealed_at as "sealedAt" from compliance_batches order by seq desc limit 1`)
    if (newest) await checkpoints.publish({ ...newest, sealedAt: newest.sealedAt.toISOString() })
  },
}
