import type { LogFilter } from '../../domain/compliance-log/log-filter'
import type { Span } from './read-leaves'

/** What was counted on the way. */
export interface Tally {
  records: number
  purged: number
  /** By kind and outcome. */
  readonly kinds: Map<string, number>
}

export interface Newest {
  seq: number
  hash: string
}

/** What its manifest and its summary tell of an export. */
export interface AboutExport {
  readonly madeAt: string
  readonly filter: LogFilter
  readonly complete: boolean
  readonly span: Span | null
  readonly newest: Newest | null
  readonly tally: Tally
}
