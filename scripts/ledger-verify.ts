import { join } from 'node:path'
import pg from 'pg'
import { openDatabase } from '../src/database/open-database'
import { env } from '../src/env'
import { verifyLedger } from '../src/queries/ledger/verify'
import { DemoLock } from './demo-lock'
import { openLocalDatabase } from './local-database'
import { prepare } from './prepare'

/** Adds up the whole ledger anew and names every difference; ends with 1 where there is one. The database is that of the settings, or the demo's. */
await prepare()
const lock = env().DATABASE_URL ? undefined : await DemoLock.take(join(env().DATA_DIR, 'demo.json'))
try {
  const database = await openLocalDatabase()
  const pool = new pg.Pool({ connectionString: database.urls.appUrl, max: 1 })
  try {
    const { entries, postings, accounts, differences } = await verifyLedger(openDatabase(pool))
    console.log(`${entries} entries, ${postings} postings, ${accounts} accounts`)
    if (differences.length > 0) console.table(differences)
    console.log(differences.length > 0 ? `${differences.length} differences` : 'Everything adds up.')
    if (differences.length > 0) process.exitCode = 1
  } finally {
    await pool.end()
    await database.stop()
  }
} finally {
  await lock?.release()
}
