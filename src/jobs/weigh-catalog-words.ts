import { sql } from 'drizzle-orm'
import type { Job } from './job'

/** Counts anew how often the catalogues have each word, which orders what somebody may have meant; words that nothing has any more go. */
export const weighCatalogWords: Job = {
  name: 'weigh-catalog-words',
  schedule: '0 40 3 * * *',
  async run(app) {
    await app.db.rows(sql`select weigh_catalog_words()`)
  },
}
