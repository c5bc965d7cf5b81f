import type { Api } from './api'
import type { VirtualClock } from './clock'

/** What everybody who plays shares, in a replay or in the city. */
export interface Stage {
  readonly clock: VirtualClock
  readonly api: Api
  /** Takes down what nobody expected; playing goes on. */
  readonly daybook: { anomaly(where: string, error: unknown): void }
  /** It is over, everybody goes home. */
  readonly over: AbortSignal
}
