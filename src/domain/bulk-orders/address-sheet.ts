/** What a file of addresses holds: one door a row. `instructions` are for the courier, `note` for the kitchen. */
export const ADDRESS_COLUMNS = [
  { name: 'contact_name', max: 100, required: true, example: 'Aïcha Ngono' },
  { name: 'contact_phone', max: 30, required: true, example: '+237699000333' },
  { name: 'line1', max: 200, required: true, example: '1 Rue Joss' },
  { name: 'city', max: 100, required: true, example: 'Douala' },
  { name: 'quarter', max: 100, required: false, example: 'Bonanjo' },
  { name: 'region', max: 100, required: false, example: '' },
  { name: 'postal_code', max: 20, required: false, example: '' },
  { name: 'landmark', max: 200, required: false, example: 'Behind the post office' },
  { name: 'instructions', max: 500, required: false, example: 'Ring at the reception' },
  { name: 'lat', max: 30, required: false, example: '4.0435' },
  { name: 'lng', max: 30, required: false, example: '9.6895' },
  { name: 'note', max: 500, required: false, example: 'No onions' },
] as const

type ColumnName = (typeof ADDRESS_COLUMNS)[number]['name']

export const ADDRESS_PROBLEMS = [
  'encoding',
  'malformed',
  'empty_file',
  'too_many_rows',
  'missing_column',
  'unknown_column',
  'required',
  'too_long',
  'bad_number',
  'address_not_found',
] as const

/** `row` counts as spreadsheets do, the header being row 1; null where the whole file is meant, as is `column` for the whole row. */
export interface AddressProblem {
  readonly row: number | null
  readonly column: string | null
  readonly code: (typeof ADDRESS_PROBLEMS)[number]
  readonly value: string | null
}

export interface AddressRow {
  readonly row: number
  readonly cells: Readonly<Partial<Record<ColumnName, string>>>
  /** Degrees; null where the file leaves it to be found. */
  readonly pin: { readonly lat: number; readonly lng: number } | null
}

interface AddressSheet {
  readonly rows: readonly AddressRow[]
  readonly problems: readonly AddressProblem[]
}

/** Rows of text as doors. A row with a mistake is told and left out. */
export function readAddressSheet([header, ...lines]: readonly (readonly string[])[], most: number): AddressSheet {
  if (!header || lines.length === 0) return { rows: [], problems: [flaw('empty_file', null)] }
  if (lines.length > most) return { rows: [], problems: [flaw('too_many_rows', null, null, String(most))] }
  const names = header.map((cell) => cell.trim().toLowerCase())
  const known = ADDRESS_COLUMNS.map(({ name }) => name as string)
  const missing = ADDRESS_COLUMNS.filter(({ name, required }) => required && !names.includes(name))
  const unknown = names.filter((name) => name !== '' && !known.includes(name))
  const problems = [
    ...missing.map(({ name }) => flaw('missing_column', 1, name)),
    ...unknown.map((name) => flaw('unknown_column', 1, name, name)),
  ]
  if (problems.length > 0) return { rows: [], problems }
  const read = lines.map((cells, index) => readRow(names, cells, index + 2))
  return { rows: read.flatMap(({ row }) => row ?? []), problems: read.flatMap(({ flaws }) => flaws) }
}

function readRow(
  names: readonly string[],
  texts: readonly string[],
  row: number,
): { row?: AddressRow; flaws: AddressProblem[] } {
  const said = new Map(names.map((name, index) => [name, (texts[index] ?? '').trim()]))
  const flaws = ADDRESS_COLUMNS.flatMap(({ name, max, required }) => {
    const text = said.get(name) ?? ''
    if (required && text === '') return [flaw('required', row, name)]
    return text.length > max ? [flaw('too_long', row, name, text)] : []
  })
  const [lat, lng] = [degrees(said.get('lat'), 90), degrees(said.get('lng'), 180)]
  if (lat === undefined) flaws.push(flaw('bad_number', row, 'lat', said.get('lat')))
  if (lng === undefined) flaws.push(flaw('bad_number', row, 'lng', said.get('lng')))
  if (lat === null && typeof lng === 'number') flaws.push(flaw('required', row, 'lat'))
  if (lng === null && typeof lat === 'number') flaws.push(flaw('required', row, 'lng'))
  if (flaws.length > 0) return { flaws }
  const cells = Object.fromEntries([...said].filter(([, text]) => text !== ''))
  return { row: { row, cells, pin: typeof lat === 'number' && typeof lng === 'number' ? { lat, lng } : null }, flaws }
}

/** Null for an empty cell, undefined for what is no such number. French spreadsheets write a comma. */
function degrees(text = '', most: number): number | null | undefined {
  if (text === '') return null
  const number = /^-?\d{1,3}([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  return Math.abs(number) <= most ? number : undefined
}

function flaw(code: AddressProblem['code'], row: number | null, column: string | null = null, value?: string) {
  return { row, column, code, value: value === undefined ? null : value.slice(0, 80) }
}
