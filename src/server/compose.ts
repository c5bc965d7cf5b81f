import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { Logger as Pino } from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { postgresBroadcaster } from '../adapters/broadcaster/postgres'
import { memoryCache } from '../adapters/cache/memory'
import { sharpImaging } from '../adapters/imaging/sharp'
import { keyRings } from '../adapters/log-seals/key-rings'
import { openOutcomes } from '../adapters/outcomes'
import { postgresPace } from '../adapters/pace/postgres'
import { argon2Passwords } from '../adapters/passwords/argon2'
import { hmacPhoneCodes } from '../adapters/phone-codes/hmac'
import { reactPdfPrinting } from '../adapters/printing/react-pdf'
import { joseTokens } from '../adapters/tokens/jose'
import { aesGcmVault } from '../adapters/vault/aes-gcm'
import { vaultPersonKeys } from '../adapters/vault/person-keys'
import { type App, bindApp } from '../commands/app'
import { openDatabase } from '../database/open-database'
import type { Env } from '../env'
import { subscriptions } from '../subscribers'
import { chooseBackgroundChecks } from './background-checks'
import { openClock } from './clock'
import { chooseCheckpoints, chooseScanner, chooseStorage, readKeyRing } from './file-ports'
import { openGeocoding } from './geocoding'
import { chooseIdentity } from './identity'
import { listIntegrations } from './integrations'
import { chooseMessaging } from './messaging'
import { chooseCards, chooseMobileMoney } from './payments'
import { chooseTrackAndTrace } from './track-and-trace'

/** The composition root: every port bound to its adapter, once for the process. */
export function compose(settings: Env, pool: pg.Pool, logger: Pino): App {
  const start = new Date()
  const db = openDatabase(pool)
  const outcomes = openOutcomes(() => new Date())
  const messaging = chooseMessaging(settings)
  const cards = chooseCards(settings)
  const backgroundChecks = chooseBackgroundChecks(settings)
  const trackAndTrace = chooseTrackAndTrace(settings, postgresPace(db))
  const vault = aesGcmVault(readKeyRing(settings.DATA_KEYS))
  const newId = () => uuidv7()
  const storage = outcomes.watched(settings.S3_BUCKET ? 's3' : 'local-disk', chooseStorage(settings))
  const checkpoints = chooseCheckpoints(settings, storage)
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
    storage,
    checkpoints: outcomes.watched(checkpoints.name, checkpoints),
    imaging: sharpImaging,
    scanner: settings.CLAMD_URL ? outcomes.watched('clamd', chooseScanner(settings)) : chooseScanner(settings),
    vault,
    personKeys: vaultPersonKeys(vault, newId),
    logSeals: keyRings({ macs: readKeyRing(settings.LOG_KEYS), signers: readKeyRing(settings.LOG_SIGNING_KEYS) }),
    messaging: outcomes.watched(messaging.name, messaging),
    cards: cards && outcomes.watched(cards.name, cards),
    mobileMoney: chooseMobileMoney(settings).map((phones) => outcomes.watched(phones.name, phones)),
    backgroundChecks: backgroundChecks && outcomes.watched(backgroundChecks.name, backgroundChecks),
    trackAndTrace: trackAndTrace && outcomes.watched(trackAndTrace.name, trackAndTrace),
    identity: chooseIdentity(settings).map((provider) => outcomes.watched(provider.name, provider)),
    phoneCodes: hmacPhoneCodes(settings.TOKEN_SECRET),
    printing: reactPdfPrinting,
    geocoding: openGeocoding(settings, logger, outcomes),
    integrations: listIntegrations(settings, outcomes),
    subscriptions,
    publicUrl: settings.PUBLIC_URL.replace(/\/$/, ''),
    mapStyleUrl: settings.MAP_STYLE_URL,
    checksAnswers: settings.NODE_ENV !== 'production',
    newId,
    newSecret: (bytes) => randomBytes(bytes).toString('base64url'),
  }
  bindApp(app)
  return app
}
