import { stringify } from 'csv-stringify/sync'
import { writeAmount } from '../../src/domain/menu-imports/amounts'
import type { CurrencyCode } from '../../src/domain/money/currencies'
import { guardFormula } from '../../src/domain/spreadsheets/formula-guard'

type Locale = 'en' | 'fr'

/** A cell: text, which no spreadsheet takes for a formula, or an amount, which it takes for a number. */
export type Cell = string | number | null | { readonly amount: number; readonly currency: CurrencyCode }

/** A table as spreadsheets of the language read it: UTF-8 by its mark, in French with decimal commas and semicolons between cells. */
export function csvDownload(
  rows: readonly (readonly Cell[])[],
  { locale, name }: { locale: Locale; name: string },
): Response {
  const point = locale === 'fr' ? ',' : '.'
  const text = (cell: Cell): string => {
    if (cell === null) return ''
    if (typeof cell === 'string') return guardFormula(cell)
    return typeof cell === 'number' ? String(cell).replace('.', point) : writeAmount(cell.amount, cell.currency, point)
  }
  const lines = stringify(
    rows.map((cells) => cells.map(text)),
    { bom: true, delimiter: locale === 'fr' ? ';' : ',', record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  )
  return download(lines, 'text/csv; charset=utf-8', `${name}.csv`)
}

export function pdfDownload(bytes: Uint8Array, name: string): Response {
  return download(bytes as Uint8Array<ArrayBuffer>, 'application/pdf', `${name}.pdf`)
}

function download(body: BodyInit, type: string, filename: string): Response {
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${filename}"`,
      'Cache-Control': 'no-store',
    },
  })
}
