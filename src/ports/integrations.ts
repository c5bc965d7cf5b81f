/** What we ask of the outside, or keep there. */
export const INTEGRATION_PORTS = [
  'cards',
  'mobile_money',
  'background_checks',
  'identity',
  'track_and_trace',
  'texts',
  'geocoding',
  'maps',
  'storage',
  'scanner',
  'checkpoints',
] as const

export type IntegrationPort = (typeof INTEGRATION_PORTS)[number]

/** How the last call of a provider ended, in this process. */
export interface Outcome {
  /** Real time: providers know no other. */
  readonly at: Date
  /** Null where it went well, else the name of what was thrown and its reason. */
  readonly failure: string | null
}

/** One provider of one port, as this process is set up. Never a key: only whether there is one. */
export interface Integration {
  readonly port: IntegrationPort
  /** The adapter's name: `google`, `local-disk`, … */
  readonly adapter: string
  /** `first` is asked first, `next` where those before it fail, `off` is not set up. */
  readonly serves: 'first' | 'next' | 'off'
  /** Whom it calls; null where it calls nobody. */
  readonly host: string | null
  /** Is there a key? Null where none is needed. */
  readonly key: boolean | null
  /** True where another host than the provider's own answers: a simulator, or a compatible server. */
  readonly standIn: boolean
  /** The setting that turns it on; null where it is there anyway. */
  readonly setting: string | null
  readonly last: Outcome | null
}
