import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { Logger as Pino } from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { postgresBroadcaster } from '../adapters/broadcaster/postgres'
import { memoryCache } from '../adapters/cache/memory'
import { sharpImaging } from '../adapters/imaging/sharp'
import { argon2Passwords } from '../adapters/passwords/argon2'
import { joseTokens } from '../adapters/tokens/jose'
import { aesGcmVault } from '../adapters/vault/aes-gcm'
import { type App, bindApp } from '../commands/app'
import { openDatabase } from '../database/open-database'
import type { Env } from '../env'
import { subscriptions } from '../subscribers'
import { openClock } from './clock'
import { chooseScanner, chooseStorage, readKeyRing } from './file-ports'
import { openGeocoding } from './geocoding'

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
    storage: chooseStorage(settings),
    imaging: sharpImaging,
    scanner: chooseScanner(settings),
    vault: aesGcmVault(readKeyRing(settings.DATA_KEYS)),
    geocoding: openGeocoding(settings, logger),
    subscriptions,
    mapStyleUrl: settings.MAP_STYLE_URL,
    checksAnswers: settings.NODE_ENV !== 'production',
    newId: () => uuidv7(),
    newSecret: (bytes) => randomBytes(bytes).toString('base64url'),
  }
  bindApp(app)
  return app
}
