import type { Outcome, RecordKind } from './record'

/** What of the log is asked for; everything that is told must hold. Instants are ISO 8601, `from` included and `to` not. */
export interface LogFilter {
  readonly from?: string
  readonly to?: string
  readonly market?: string
  readonly kind?: RecordKind
  readonly command?: string
  readonly subjectKind?: string
  readonly subjectId?: string
  readonly actorRole?: string
  readonly actorId?: string
  readonly outcome?: Outcome
}

/** Whether it asks for all of a period: then an export can show that nothing is missing, and else only that what is in it is genuine. */
export function asksForAll({ from: _from, to: _to, ...rest }: LogFilter): boolean {
  return Object.values(rest).every((value) => value === undefined)
}
