import type { Transition } from '../transition'

/**
 * What is asked of a provider. `authorize` holds money on a card, `capture` takes what is held, `release` lets it go; `collect` takes money from
 * a phone; `refund` gives back what was taken; `payout` sends an owner his own.
 */
export const ATTEMPT_KINDS = ['authorize', 'capture', 'release', 'collect', 'refund', 'payout'] as const
export type AttemptKind = (typeof ATTEMPT_KINDS)[number]

/** `pending`: the provider has it and has not done it yet. `unknown`: nobody but the provider can say whether it has it. */
export const ATTEMPT_STATUSES = ['created', 'calling', 'pending', 'unknown', 'succeeded', 'refused'] as const
export type AttemptStatus = (typeof ATTEMPT_STATUSES)[number]

const from = (state: AttemptStatus, to: readonly AttemptStatus[]): Transition<AttemptStatus>[] =>
  to.map((next) => ({ from: state, to: next, by: ['system'], event: `attempt.${next}` }))

/**
 * Intent, call, outcome (foundations §1). What was surely not done goes back to `created` and is called again under the same id; nothing is
 * ever called again, or by another provider, while it is not known what became of it.
 */
export const ATTEMPT_TRANSITIONS: readonly Transition<AttemptStatus>[] = [
  ...from('created', ['calling', 'refused']),
  ...from('calling', ['created', 'pending', 'unknown', 'succeeded', 'refused']),
  ...from('unknown', ['created', 'pending', 'succeeded', 'refused']),
  ...from('pending', ['succeeded', 'refused']),
]

/** Whoever called and has not said anything for so long is dead; every call ends in far less. */
const CALL_SECONDS = 45
/** So long after a call what its provider has not by then, it never does. */
const SETTLED_SECONDS = 60
const SOONEST_SECONDS = 5
const LATEST_SECONDS = 600

interface Looked {
  readonly status: AttemptStatus
  /** When it was last called. */
  readonly calledAt: Date | null
  /** It is done, but what the provider kept of it is not known yet. */
  readonly feeOpen: boolean
}

/** What there is to do about an attempt at a real moment: call the provider, ask it what became of the call, or nothing. */
export function nextStep({ status, calledAt, feeOpen }: Looked, at: Date): 'call' | 'ask' | 'rest' {
  switch (status) {
    case 'created':
      return 'call'
    case 'calling':
      return calledAt && at.getTime() - calledAt.getTime() < CALL_SECONDS * 1000 ? 'rest' : 'ask'
    case 'pending':
    case 'unknown':
      return 'ask'
    case 'succeeded':
      return feeOpen ? 'ask' : 'rest'
    case 'refused':
      return 'rest'
  }
}

/** Whether a call is so long ago that nothing comes of it any more, if nothing has. */
export const isSettled = (calledAt: Date, at: Date): boolean =>
  at.getTime() - calledAt.getTime() >= SETTLED_SECONDS * 1000

/**
 * When it is looked at again, whatever else may wake it: soon at first, then ever less often, at least every ten minutes.
 * @param attempt.createdAt real time, as `at`
 * @returns null where nothing is left to do
 */
export function dueAt(attempt: Omit<Looked, 'calledAt'> & { readonly createdAt: Date }, at: Date): Date | null {
  const { status, feeOpen, createdAt } = attempt
  if (status === 'refused' || (status === 'succeeded' && !feeOpen)) return null
  if (status === 'calling') return new Date(at.getTime() + CALL_SECONDS * 1000)
  const age = (at.getTime() - createdAt.getTime()) / 1000
  const seconds = Math.min(Math.max(age / 2, SOONEST_SECONDS), LATEST_SECONDS)
  return new Date(at.getTime() + seconds * 1000)
}
