/**
 * Where the text of a code is. `created` is asked for and not sent; with `calling` the provider may have it, whatever becomes of us;
 * `unknown` is a call that nobody answered. What the provider `accepted` it brings to the telephone, or does not. `none` is nothing to send: no account has the number, which only we may know.
 */
export const SENDING = [
  'none',
  'created',
  'calling',
  'accepted',
  'refused',
  'delivered',
  'undelivered',
  'unknown',
] as const

export type Sending = (typeof SENDING)[number]

/** From where to where; what was refused or has arrived stays so. */
export const SENDING_MOVES: Readonly<Record<Sending, readonly Sending[]>> = {
  none: [],
  created: ['calling'],
  calling: ['calling', 'created', 'accepted', 'refused', 'unknown'],
  unknown: ['calling', 'accepted'],
  accepted: ['delivered', 'undelivered'],
  refused: [],
  delivered: [],
  undelivered: [],
}

/** A provider that has not got a text so long after the call began will not get it: longer than the call itself may take. */
export const GRACE_SECONDS = 10

/** So long after its code is over a text that nobody can tell of is asked about no more. */
const ASKED_SECONDS = 3_600

interface Intent {
  readonly sending: Sending
  /** When the provider was last called; null: never. */
  readonly calledAt: Date | null
  readonly expiresAt: Date
  /** Used, or replaced by a newer one: nobody waits for it. */
  readonly ended: boolean
}

/** `send` it; `ask` the provider, which may have it; `rest`, because its fate is known or nobody wants it any more. */
export type NextStep = 'send' | 'ask' | 'rest'

/** What is to be done about a text before anything is known of its last call. */
export function nextStep(intent: Intent, at: Date): NextStep {
  const { sending, expiresAt } = intent
  if (sending === 'calling' || sending === 'unknown') return secondsTo(at, expiresAt) < ASKED_SECONDS ? 'ask' : 'rest'
  return sending === 'created' && isWanted(intent, at) ? 'send' : 'rest'
}

/** What is to be done about one that the provider does not know: to wait until it surely has not got it, then to send it again. */
export function whenLost(intent: Intent, at: Date): NextStep {
  if (intent.calledAt && secondsTo(at, intent.calledAt) < GRACE_SECONDS) return 'ask'
  return isWanted(intent, at) ? 'send' : 'rest'
}

function isWanted({ ended, expiresAt }: Intent, at: Date): boolean {
  return !ended && expiresAt > at
}

function secondsTo(at: Date, since: Date): number {
  return (at.getTime() - since.getTime()) / 1000
}
