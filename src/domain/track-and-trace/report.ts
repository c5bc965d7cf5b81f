import { finalStates, type Transition } from '../transition'

/**
 * Where something stands that a state must be told (states.md, "Report"). `sent`: it left us, and what became of it is not known yet. `withdrawn`:
 * nobody needs to be told any more, and nobody was.
 */
export const REPORT_STATUSES = ['queued', 'sent', 'confirmed', 'rejected', 'corrected', 'withdrawn'] as const
export type ReportStatus = (typeof REPORT_STATUSES)[number]

/**
 * What is told of an order: that it leaves with a driver, that another one has it or that it holds other goods, that it was taken at the door, that it
 * came back, that it never was.
 */
export const REPORT_KINDS = ['delivery', 'amendment', 'completion', 'return', 'void'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

export type ReportEventName = 'trace.confirmed' | 'trace.rejected' | 'trace.moved'

export const REPORT_TRANSITIONS: readonly Transition<ReportStatus, ReportEventName>[] = [
  { from: 'queued', to: 'sent', by: ['system'], event: 'trace.moved' },
  // What was surely not taken waits for its next try.
  { from: 'sent', to: 'queued', by: ['system'], event: 'trace.moved' },
  { from: 'sent', to: 'confirmed', by: ['system'], event: 'trace.confirmed' },
  { from: 'sent', to: 'rejected', by: ['system'], event: 'trace.rejected' },
  // Something that the state asks for is missing: it is not even sent.
  { from: 'queued', to: 'rejected', by: ['system'], event: 'trace.rejected' },
  { from: 'corrected', to: 'rejected', by: ['system'], event: 'trace.rejected' },
  { from: 'rejected', to: 'corrected', by: ['owner', 'compliance', 'admin'], needsReason: true, event: 'trace.moved' },
  { from: 'corrected', to: 'sent', by: ['system'], event: 'trace.moved' },
  ...(['queued', 'sent', 'rejected', 'corrected'] as const).map(
    (from): Transition<ReportStatus, ReportEventName> => ({
      from,
      to: 'withdrawn',
      by: ['system'],
      event: 'trace.moved',
    }),
  ),
]

/** Nothing more comes of it. */
export const isOver = (status: ReportStatus): boolean =>
  finalStates(REPORT_STATUSES, REPORT_TRANSITIONS).includes(status)

/** It never left us, and may be taken back without a word. */
export const isUnsent = (status: ReportStatus): boolean =>
  status === 'queued' || status === 'rejected' || status === 'corrected'

/** Whoever called and has not said anything for so long is dead; every call ends in far less. */
const CALL_SECONDS = 45
/** So long after a call, what its provider has not by then, it never gets. */
const SETTLED_SECONDS = 60
const LONGEST_PAUSE_SECONDS = 900

export interface Sending {
  readonly status: ReportStatus
  readonly calls: number
  readonly calledAt: Date | null
}

/** What is to be done about a report that is its order’s next. */
export function nextReportStep({ status, calledAt }: Sending, at: Date): 'call' | 'ask' | 'rest' {
  if (status === 'queued' || status === 'corrected') return 'call'
  if (status !== 'sent') return 'rest'
  return calledAt && secondsSince(calledAt, at) < CALL_SECONDS ? 'rest' : 'ask'
}

/** Whether a call is so long ago that nothing comes of it any more, if nothing has. */
export const isSendingSettled = (calledAt: Date, at: Date): boolean => secondsSince(calledAt, at) >= SETTLED_SECONDS

/**
 * When a report is looked at again, in real time: sooner after the first failures than after many.
 * @returns null where nothing is left to do, or only a person can
 */
export function reportDueAt({ status, calls, calledAt }: Sending, at: Date): Date | null {
  const inSeconds = (seconds: number) => new Date(at.getTime() + seconds * 1000)
  if (status === 'sent' && calledAt && secondsSince(calledAt, at) < CALL_SECONDS) return inSeconds(CALL_SECONDS)
  if (status === 'queued' || status === 'corrected' || status === 'sent')
    return inSeconds(Math.min(2 ** Math.min(calls, 10), LONGEST_PAUSE_SECONDS))
  return null
}

const secondsSince = (then: Date, at: Date): number => (at.getTime() - then.getTime()) / 1000
