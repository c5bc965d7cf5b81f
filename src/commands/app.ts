import type { Subscriptions } from '../events/job-map'
import type { Broadcaster } from '../ports/broadcaster'
import type { Cache } from '../ports/cache'
import type { Clock } from '../ports/clock'
import type { Database } from '../ports/database'
import type { Geocoding } from '../ports/geocoding'
import type { Imaging } from '../ports/imaging'
import type { Logger } from '../ports/logger'
import type { Passwords } from '../ports/passwords'
import type { Scanner } from '../ports/scanner'
import type { Storage } from '../ports/storage'
import type { Tokens } from '../ports/tokens'
import type { Vault } from '../ports/vault'

/** What the house needs from the outside, bound once by the composition root (`src/server/compose.ts`). */
export interface App {
  readonly db: Database
  readonly cache: Cache
  readonly clock: Clock
  readonly logger: Logger
  readonly tokens: Tokens
  readonly passwords: Passwords
  readonly broadcaster: Broadcaster
  readonly storage: Storage
  readonly imaging: Imaging
  readonly scanner: Scanner
  readonly vault: Vault
  readonly geocoding: Geocoding
  readonly subscriptions: Subscriptions
  /** The style of the maps where it is not drawn here; `{theme}` in it stands for light or dark. */
  readonly mapStyleUrl?: string
  /** Whether every answer is compared with what its endpoint declares: in tests and development, never in production. */
  readonly checksAnswers: boolean
  /** UUID v7: sorts by time. */
  newId(): string
  /** A secret that cannot be guessed, URL-safe, `bytes` bytes of entropy. */
  newSecret(bytes: number): string
}

const KEY = Symbol.for('waybill.context')

/** Next bundles its own copies of our modules, so the one context of the process lives on `globalThis`. */
export function bindApp(app: App): void {
  Reflect.set(globalThis, KEY, app)
}

/** @throws Error before the composition root has run: a bug, never a condition. */
export function boundApp(): App {
  const app: App | undefined = Reflect.get(globalThis, KEY)
  if (!app) throw new Error('Waybill is not composed yet: bindApp() comes first')
  return app
}
