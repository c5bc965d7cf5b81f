import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type pg from 'pg'
import type { Logger as Pino } from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { postgresBroadcaster } from '../adapters/broadcaster/postgres'
import { memoryCache } from '../adapters/cache/memory'
import { argon2Passwords } from '../adapters/passwords/argon2'
import { localDisk } from '../adapters/storage/local-disk'
import { joseTokens } from '../adapters/tokens/jose'
import { type App, bindApp } from '../commands/app'
import { openDatabase } from '../database/open-database'
import type { Env } from '../env'
import { subscriptions } from '../subscribers'
import { openClock } from './clock'

/** The composition root: every port bound to its adapter, once for the process. */
export function compose(settings: Env, pool: pg.Pool, logger: Pino): App {
  const start = new Date()
  const db = openDatabase(pool)
  const app: App = {
    db,
    cache: memoryCache(),
    clock: openClock({
      factor: settings.WAYBILL_TIME_FACTOR,
      origin: settings.WAYBILL_TIME_ORIGIN ?? start,
      anchor: settings.WAYBILL_TIME_ANCHOR ?? start,
    }),
    logger,
    tokens: joseTokens(settings.TOKEN_SECRET),
    passwords: argon2Passwords,
    broadcaster: postgresBroadcaster(db),
    storage: localDisk(join(settings.DATA_DIR, 'files')),
    subscriptions,
    mapStyleUrl: settings.MAP_STYLE_URL,
    checksAnswers: settings.NODE_ENV !== 'production',
    newId: () => uuidv7(),
    newSecret: (bytes) => randomBytes(bytes).toString('base64url'),
  }
  bindApp(app)
  return app
}
