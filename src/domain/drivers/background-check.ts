import type { Transition } from '../transition'

/**
 * A check of somebody's past, from our order to its result. `invited`: the driver is to give his consent at the provider. `consider`: there is
 * something that a person must look at, and no more than that.
 */
export const CHECK_STATUSES = [
  'created',
  'calling',
  'unknown',
  'invited',
  'running',
  'clear',
  'consider',
  'disputed',
  'expired',
  'canceled',
  'refused',
] as const
export type CheckStatus = (typeof CHECK_STATUSES)[number]

/** What a provider's own record can say. */
export const REPORTED_STATUSES = [
  'invited',
  'running',
  'clear',
  'consider',
  'disputed',
  'expired',
  'canceled',
] as const satisfies readonly CheckStatus[]
export type ReportedStatus = (typeof REPORTED_STATUSES)[number]

const from = (state: CheckStatus, to: readonly CheckStatus[]): Transition<CheckStatus>[] =>
  to.map((next) => ({ from: state, to: next, by: ['system'], event: `background_check.${next}` }))

/**
 * Intent, call, outcome (foundations §1). What was surely not done is called again under the same id. Results may be revised: a report that was
 * disputed or upgraded says something else afterwards.
 */
export const CHECK_TRANSITIONS: readonly Transition<CheckStatus>[] = [
  ...from('created', ['calling']),
  ...from('calling', ['created', 'unknown', 'refused', ...REPORTED_STATUSES]),
  ...from('unknown', ['created', 'refused', ...REPORTED_STATUSES]),
  ...from('invited', ['running', 'clear', 'consider', 'disputed', 'expired', 'canceled']),
  ...from('running', ['clear', 'consider', 'disputed', 'canceled']),
  ...from('clear', ['running', 'consider', 'disputed']),
  ...from('consider', ['running', 'clear', 'disputed']),
  ...from('disputed', ['running', 'clear', 'consider', 'canceled']),
]

/** It came to nothing: another may be ordered. */
export const ENDED_CHECKS: readonly CheckStatus[] = ['expired', 'canceled', 'refused']
/** It has a result. */
export const DECIDED_CHECKS: readonly CheckStatus[] = ['clear', 'consider']

/** Whoever called and has not said anything for so long is dead; every call ends in far less. */
const CALL_SECONDS = 45
/** So long after a call, what its provider has not by then, it never gets. */
const SETTLED_SECONDS = 60
/** A webhook tells; this is for the one that was lost. */
const ASK_SECONDS = 3_600

export function nextCheckStep(
  { status, calledAt }: { status: CheckStatus; calledAt: Date | null },
  at: Date,
): 'call' | 'ask' | 'rest' {
  if (status === 'created') return 'call'
  if (status === 'calling') return calledAt && secondsSince(calledAt, at) < CALL_SECONDS ? 'rest' : 'ask'
  return ENDED_CHECKS.includes(status) ? 'rest' : 'ask'
}

/** Whether a call is so long ago that nothing comes of it any more, if nothing has. */
export const isCallSettled = (calledAt: Date, at: Date): boolean => secondsSince(calledAt, at) >= SETTLED_SECONDS

/**
 * When a check is looked at again, in real time, whatever else may wake it.
 * @returns null where nothing is left to do
 */
export function checkDueAt({ status, calls }: { status: CheckStatus; calls: number }, at: Date): Date | null {
  const inSeconds = (seconds: number) => new Date(at.getTime() + seconds * 1000)
  if (status === 'calling') return inSeconds(CALL_SECONDS)
  if (status === 'created' || status === 'unknown')
    return inSeconds(Math.min(5 * 2 ** Math.min(calls, 10), ASK_SECONDS))
  if (status === 'invited' || status === 'running' || status === 'disputed') return inSeconds(ASK_SECONDS)
  return null
}

const secondsSince = (then: Date, at: Date): number => (at.getTime() - then.getTime()) / 1000
