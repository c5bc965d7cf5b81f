import type { AttributeSchema } from '../attributes/attribute'
import type { CurrencyCode } from '../money/currencies'
import { type Problem, problem } from './problem'
import { readHeader } from './read-header'
import { isBlank, readRow } from './read-row'
import type { Sheet, SheetName, SheetRow } from './sheet'
import { type Fields, type Kind, optionKey, type Value } from './states'

/** What a file says of one product, group or option. */
export interface Draft {
  readonly kind: Kind
  readonly sheet: SheetName
  readonly row: number
  readonly key: string
  readonly set: Fields
}

export interface Drafts {
  readonly drafts: readonly Draft[]
  readonly problems: readonly Problem[]
}

/** The rows of a file as drafts, each key once, with everything that is wrong with them. Yields with each row. */
export function* readDrafts(
  sheet: SheetName,
  { header, rows }: Sheet,
  { currency, schemas }: { currency: CurrencyCode; schemas: Iterable<AttributeSchema> },
): Generator<void, Drafts> {
  const { columns, problems: found } = readHeader(sheet, header, schemas)
  if (found.length > 0) return { drafts: [], problems: found }
  const book = new DraftBook(sheet)
  const filled = rows.filter((row) => !isBlank(row))
  for (const row of filled) {
    yield
    const { fields, problems } = readRow(sheet, columns, row, currency)
    book.problems.push(...problems)
    if (sheet === 'products') book.product(row, fields.product)
    else book.option(row, fields.group, fields.option)
  }
  if (filled.length === 0) book.problems.push(problem(sheet, null, null, 'empty_file'))
  return { drafts: [...book.drafts.values()], problems: book.problems }
}

/** Collects drafts by kind and key; the first of a key counts. */
class DraftBook {
  readonly drafts = new Map<string, Draft>()
  readonly problems: Problem[] = []

  constructor(private readonly sheet: SheetName) {}

  product({ row }: SheetRow, { key, ...set }: Record<string, Value>): void {
    if (typeof key === 'string') this.#once('product', row, key, set, 'sku')
    else this.#missing(row, 'sku')
  }

  option(
    { row }: SheetRow,
    { group, ...ofGroup }: Record<string, Value>,
    { key, ...set }: Record<string, Value>,
  ): void {
    if (typeof group !== 'string') {
      this.#missing(row, 'group')
      return
    }
    this.#group(row, group, ofGroup)
    // A row without an option tells of its group alone; one that names an option and gives no code means one.
    if (typeof key === 'string') this.#once('option', row, optionKey(group, key), set, 'option')
    else if (typeof set.nameEn === 'string') this.#missing(row, 'option')
  }

  /** Every row of a group may tell of it, as long as all say the same; empty cells of later rows say nothing. */
  #group(row: number, key: string, set: Fields): void {
    const id = `group ${key}`
    const known = this.drafts.get(id)
    if (!known) {
      this.drafts.set(id, { kind: 'group', sheet: this.sheet, row, key, set })
      return
    }
    const differs = Object.entries(set).some(([field, value]) => value !== null && known.set[field] !== value)
    if (differs) this.problems.push(problem(this.sheet, row, 'group', 'group_differs', key))
  }

  #once(kind: Kind, row: number, key: string, set: Fields, column: string): void {
    const id = `${kind} ${key}`
    if (this.drafts.has(id)) this.problems.push(problem(this.sheet, row, column, 'duplicate_key', key))
    else this.drafts.set(id, { kind, sheet: this.sheet, row, key, set })
  }

  /** Told only where the cell was empty: one that could not be read was told already. */
  #missing(row: number, column: string): void {
    const told = this.problems.some((each) => each.row === row && each.column === column)
    if (!told) this.problems.push(problem(this.sheet, row, column, 'required'))
  }
}
