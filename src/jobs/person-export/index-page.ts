import type { PrivacyArea } from '../../domain/privacy/personal-table'
import type { ToldRow } from './read-table'
import { AREA_WORDS, PAGE_WORDS } from './words'

/** Shown of each table on the page; all of them are in the files for machines. */
export const SHOWN_ROWS = 100

/** What the page shows of one table. */
export interface ShownTable {
  readonly area: PrivacyArea | 'log'
  readonly table: string
  readonly count: number
  /** The first of them. */
  readonly rows: readonly ToldRow[]
}

interface About {
  readonly locale: 'en' | 'fr'
  /** ISO 8601 */
  readonly madeAt: string
  readonly tables: readonly ShownTable[]
  /** Paths in the zip. */
  readonly files: readonly string[]
}

/** The page by which somebody reads his export: it needs no network and runs nothing. */
export function indexPage({ locale, madeAt, tables, files }: About): string {
  const say = PAGE_WORDS[locale]
  const areas = [...new Set(tables.map(({ area }) => area))]
  const sections = areas.map((area) => {
    const own = tables.filter((each) => each.area === area && each.count > 0)
    const body = own.length > 0 ? own.map((each) => tableOf(each, say.more)).join('') : `<p>${text(say.nothing)}</p>`
    return `<section><h2>${text(AREA_WORDS[area][locale])}</h2>${body}</section>`
  })
  const links = files.map((path) => `<li><a href="${text(encodeURI(path))}">${text(path)}</a></li>`).join('')
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${text(say.title)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;margin:0 0 1rem;width:100%}
th,td{border:1px solid #8886;padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{width:30%;font-weight:600}
@media(prefers-color-scheme:dark){body{background:#111;color:#eee}a{color:#9cf}}</style>
<h1>${text(say.title)}</h1><p>${text(say.explain)}</p><p>${text(say.made)} ${text(madeAt)}</p>
${sections.join('\n')}${links && `<section><h2>${text(say.files)}</h2><ul>${links}</ul></section>`}</html>\n`
}

function tableOf({ area, table, count, rows }: ShownTable, more: string): string {
  const shown = rows.map((row) => {
    const lines = Object.entries(row).map(
      ([name, value]) => `<tr><th>${text(name)}</th><td>${text(plain(value))}</td></tr>`,
    )
    return `<table>${lines.join('')}</table>`
  })
  const rest = count > rows.length ? `<p>${text(more)} ${count - rows.length} (${area}.json)</p>` : ''
  return `<h3>${text(table)} (${count})</h3>${shown.join('')}${rest}`
}

const plain = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function text(value: string): string {
  return value.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark)
}
