import type { RequestTimes } from './measure-request'

/** Milliseconds that a request may take with a million orders. */
const LIMIT = 150
/** What a hundred times as many orders may add: half as much again, and a few milliseconds of chance. */
const GROWTH = 1.5
const CHANCE_MS = 15

export type Figures = RequestTimes & { sql: number }

/** One line of the report: the same request with few orders and with many. */
export interface VolumeLine {
  readonly name: string
  readonly few: Figures
  readonly many: Figures
  readonly unoffered?: true
}

export type Verdict = 'fine' | 'TOO SLOW' | 'GROWS' | 'not offered'

export function verdictOf({ few, many, unoffered }: VolumeLine): Verdict {
  if (unoffered) return 'not offered'
  if (many.median > LIMIT) return 'TOO SLOW'
  return many.median > few.median * GROWTH + CHANCE_MS ? 'GROWS' : 'fine'
}

/** A table in Markdown; times are median / p95, and what of it PostgreSQL took. */
export function reportVolume(lines: readonly VolumeLine[], [few, many]: readonly [number, number]): string {
  const ms = ({ median, p95, sql }: Figures) => `${median.toFixed(0)} / ${p95.toFixed(0)} (${sql.toFixed(0)})`
  const grouped = (count: number) => count.toLocaleString('en')
  return [
    `| request: ms, median / p95 (of it SQL) | ${grouped(few)} orders | ${grouped(many)} orders | verdict |`,
    '|---|---|---|---|',
    ...lines.map((line) => `| ${line.name} | ${ms(line.few)} | ${ms(line.many)} | ${verdictOf(line)} |`),
  ].join('\n')
}
