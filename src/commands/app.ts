import type { Subscriptions } from '../events/job-map'
import type { BackgroundChecks } from '../ports/background-checks'
import type { Broadcaster } from '../ports/broadcaster'
import type { Cache } from '../ports/cache'
import type { CardPayments } from '../ports/card-payments'
import type { Checkpoints } from '../ports/checkpoints'
import type { Clock } from '../ports/clock'
import type { Database } from '../ports/database'
import type { Geocoding } from '../ports/geocoding'
import type { Identity } from '../ports/identity'
import type { Imaging } from '../ports/imaging'
import type { Integration } from '../ports/integrations'
import type { LogSeals } from '../ports/log-seals'
import type { Logger } from '../ports/logger'
import type { Messaging } from '../ports/messaging'
import type { MobileMoney } from '../ports/mobile-money'
import type { Passwords } from '../ports/passwords'
import type { PersonKeys } from '../ports/person-keys'
import type { PhoneCodes } from '../ports/phone-codes'
import type { Printing } from '../ports/printing'
import type { Scanner } from '../ports/scanner'
import type { Storage } from '../ports/storage'
import type { Tokens } from '../ports/tokens'
import type { TrackAndTrace } from '../ports/track-and-trace'
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
  readonly personKeys: PersonKeys
  readonly logSeals: LogSeals
  readonly checkpoints: Checkpoints
  readonly geocoding: Geocoding
  readonly messaging: Messaging
  readonly phoneCodes: PhoneCodes
  readonly printing: Printing
  /** Null where no provider of cards is set up. */
  readonly cards: CardPayments | null
  /** In the order in which they are asked; none: nobody pays by phone. */
  readonly mobileMoney: readonly MobileMoney[]
  /** Null where nobody checks drivers: then a person enters what was found. */
  readonly backgroundChecks: BackgroundChecks | null
  /** Null where no state is told anything. */
  readonly trackAndTrace: TrackAndTrace | null
  /** In the order in which they are asked; our own review is the last of them, and always there. */
  readonly identity: readonly Identity[]
  readonly subscriptions: Subscriptions
  /** Who serves each port, and how the last call of each ended in this process. */
  integrations(): readonly Integration[]
  /** Where the world finds us, without a slash at its end. */
  readonly publicUrl: string
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
