import type { LogFilter } from '../../../domain/compliance-log/log-filter'
import type { FieldChange, Outcome, RecordKind } from '../../../domain/compliance-log/record'

/** An entry as the API tells it in a list. */
export interface ToldLine {
  id: string
  kind: RecordKind
  command: string
  marketId: string | null
  actorRole: string
  actorId: string | null
  actorName: string | null
  subjectKind: string | null
  subjectId: string | null
  subjectName: string | null
  outcome: Outcome
  code: string | null
  at: string
  seal: 'sealed' | 'waiting' | 'altered'
}

export interface ToldEntry extends ToldLine {
  facts: Record<string, unknown> | null
  changes: FieldChange[] | null
  requestId: string
  recordedAt: string
  personal: Record<string, unknown> | null
  erased: boolean
  leaf: string | null
  batch: { seq: number; root: string; sealedAt: string } | null
}

export interface ToldPage {
  docs: ToldLine[]
  total: number
  page: number
  limit: number
}

export interface ToldExport {
  id: string
  filters: LogFilter
  state: 'waiting' | 'running' | 'ready'
  done: number
  total: number
  bytes: number | null
  askedBy: string | null
  createdAt: string
}

/** The filters of the form; days are YYYY-MM-DD in UTC, an empty text asks for all. */
export interface Wish {
  from: string
  to: string
  market: string
  kind: string
  outcome: string
  subjectId: string
  actorId: string
  command: string
}

export const WISHES = ['from', 'to', 'market', 'kind', 'outcome', 'subjectId', 'actorId', 'command'] as const

/** As the API takes them: the last day is included. */
export function filterOf({ from, to, ...rest }: Wish): Record<string, string> {
  const day = 86_400_000
  const told = {
    ...rest,
    from: from && new Date(`${from}T00:00:00Z`).toISOString(),
    to: to && new Date(Date.parse(`${to}T00:00:00Z`) + day).toISOString(),
  }
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== ''))
}
