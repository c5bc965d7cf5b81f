import { CsvError, parse } from 'csv-parse/sync'
import type { AddressProblem } from '../domain/bulk-orders/address-sheet'
import { decodeUtf8 } from './decode-utf8'
import { delimiterOf } from './read-csv'

const NO_PLACE = { row: null, column: null, value: null } as const

/** A file of addresses as rows of text, one more than `most` beside the header at most; or why it cannot be read. */
export function readAddressFile(bytes: Uint8Array, most: number): { rows: string[][]; problem?: AddressProblem } {
  const text = decodeUtf8(bytes)
  if (text === undefined) return { rows: [], problem: { ...NO_PLACE, code: 'encoding' } }
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_records_with_empty_values: true,
      to: most + 2,
    })
    return { rows }
  } catch (error) {
    if (error instanceof CsvError) return { rows: [], problem: { ...NO_PLACE, code: 'malformed' } }
    throw error
  }
}
