/** Of a unit: CPU in milliseconds of the API's process and of PostgreSQL, and how long a client of 32 waited. */
export interface UnitFigures {
  readonly api: number
  readonly postgres: number
  readonly p95: number
  readonly perSecond: number
}

export interface CatalogLine {
  readonly unit: string
  readonly few: UnitFigures
  readonly many: UnitFigures
}

/** What ten times as much may add to the CPU of a unit: half as much again, and what chance makes of a busy machine. */
const GROWTH = 1.5
const CHANCE_MS = 0.3
const AIMS: Readonly<Record<string, { api: number; postgres: number }>> = { menu: { api: 0.6, postgres: 0.6 } }

export type CatalogVerdict = 'flat' | 'GROWS'

export function verdictOf({ few, many }: CatalogLine): CatalogVerdict {
  const cpu = ({ api, postgres }: UnitFigures) => api + postgres
  return cpu(many) > cpu(few) * GROWTH + CHANCE_MS ? 'GROWS' : 'flat'
}

/** A table in Markdown. */
export function reportCatalog(lines: readonly CatalogLine[], [few, many]: readonly [string, string]): string {
  const told = ({ api, postgres, p95 }: UnitFigures) => `${api.toFixed(2)} + ${postgres.toFixed(2)} (${p95.toFixed(0)})`
  const aim = ({ unit, many: { api, postgres } }: CatalogLine) => {
    const wanted = AIMS[unit]
    if (!wanted) return ''
    return `, ${api <= wanted.api && postgres <= wanted.postgres ? 'within' : 'BEYOND'} ${wanted.api} + ${wanted.postgres}`
  }
  return [
    `| CPU ms of server + PostgreSQL (p95 ms at 32 clients) | ${few} | ${many} | verdict |`,
    '|---|---|---|---|',
    ...lines.map(
      (line) => `| ${line.unit} | ${told(line.few)} | ${told(line.many)} | ${verdictOf(line)}${aim(line)} |`,
    ),
  ].join('\n')
}
