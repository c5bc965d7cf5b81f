import type { LogFilter } from '../../../domain/compliance-log/log-filter'
import { actorName } from '../../actor-name'
import { formatTime } from '../../format-time'
import { logName } from '../../log-names/log-name'
import { KIND_LABELS, type LogWords, OUTCOME_LABELS } from './words'

interface Named {
  id: string
  name: string
}

/** What an export was asked for: `Kind: Decision of a rule`. */
export function filtersText(filters: LogFilter, markets: readonly Named[], { say, label, locale }: LogWords): string[] {
  const { from, to, market, kind, outcome, command, actorRole, subjectId, actorId } = filters
  const told = {
    from: from && formatTime(from, locale),
    to: to && formatTime(to, locale),
    market: market && (markets.find(({ id }) => id === market)?.name ?? market),
    kind: kind && label(KIND_LABELS[kind]),
    outcome: outcome && label(OUTCOME_LABELS[outcome]),
    command: command && logName(command, label),
    subjectId,
    actorId: actorId ?? (actorRole && actorName(actorRole, label)),
  }
  return Object.entries(told).flatMap(([name, value]) => (value ? [`${say(name as keyof typeof told)}: ${value}`] : []))
}
