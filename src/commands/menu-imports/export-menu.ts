import { COLUMNS } from '../../domain/menu-imports/columns'
import type { SheetName } from '../../domain/menu-imports/sheet'
import type { CsvStyle } from '../../domain/menu-imports/write-cell'
import { type Written, writeRow } from '../../domain/menu-imports/write-row'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Sql } from '../../ports/database'
import { loadStates } from './load-states'

/** A restaurant's menu as the rows of a file, its header first: exactly what an import takes. */
export async function* exportMenu(
  db: Sql,
  { id, currency }: { id: string; currency: CurrencyCode },
  sheet: SheetName,
  style: CsvStyle,
): AsyncGenerator<string[]> {
  yield COLUMNS[sheet].map(({ name }) => name)
  const lines = sheet === 'products' ? products(db, id) : options(db, id)
  for await (const line of lines) yield writeRow(sheet, line, currency, style)
}

async function* products(db: Sql, restaurantId: string): AsyncGenerator<Written> {
  for (const { key, fields } of (await loadStates(db, restaurantId, 'product')).values())
    yield { product: { key, ...fields } }
}

/** A line for each option with its group beside it, and one for each group that has none. */
async function* options(db: Sql, restaurantId: string): AsyncGenerator<Written> {
  const groups = await loadStates(db, restaurantId, 'group')
  const answered = new Set<string>()
  for (const { key, fields } of (await loadStates(db, restaurantId, 'option')).values()) {
    const [group = '', code = ''] = key.split(':')
    answered.add(group)
    yield { group: { group, ...groups.get(group)?.fields }, option: { key: code, ...fields } }
  }
  for (const { key, fields } of groups.values()) if (!answered.has(key)) yield { group: { group: key, ...fields } }
}
