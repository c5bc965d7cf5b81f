import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attribute, AttributeSchema } from '../attributes/attribute'
import { readValues } from '../attributes/read-values'
import { given, schemas } from '../attributes/schemas.arbitrary'
import { attributeColumns, fieldsOfAttributes } from './attribute-columns'
import { COLUMNS } from './columns'
import { exampleRows } from './example-rows'
import { type Plan, planImport } from './plan'
import { fieldsOfSchedule } from './schedule-fields'
import { DEFAULTS, type Fields } from './states'
import { CSV_STYLES } from './write-cell'
import { writeRow } from './write-row'

function planned(
  rows: readonly (readonly string[])[],
  schema: AttributeSchema,
  products = new Map<string, Fields>(),
): Plan {
  const [header = [], ...cells] = rows
  const sheet = { header, rows: cells.map((each, index) => ({ row: index + 2, cells: each })) }
  const states = { product: products, group: new Map(), option: new Map() }
  const menu = {
    states,
    categories: new Map([
      ['flowers', schema],
      ['vases', []],
    ]),
  }
  const steps = planImport({ products: sheet }, menu, { currency: 'USD', whole: false })
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

const label = { en: 'Colour', fr: 'Couleur' }
const shared = { label, required: false, mustToSell: false, filterable: true, shown: true }
const SCHEMA: AttributeSchema = [
  { ...shared, key: 'stem', kind: 'number', unit: 'cm', min: 10, max: 90, required: true },
  {
    ...shared,
    key: 'colour',
    kind: 'choice',
    many: false,
    choices: [
      { id: 'red', label: { en: 'Deep red', fr: 'Rouge foncé' } },
      { id: 'white', label: { en: 'White', fr: 'Blanc' } },
    ],
  },
  {
    ...shared,
    key: 'occasions',
    kind: 'choice',
    many: true,
    max: 2,
    choices: [
      { id: 'birth', label },
      { id: 'death', label: { en: 'Death', fr: 'Décès' } },
    ],
  },
  { ...shared, key: 'fragrant', kind: 'flag' },
  { ...shared, key: 'origin', kind: 'text', min: 2 },
  { ...shared, key: 'paper', kind: 'document', filterable: false },
]

const HEAD = ['sku', 'category', 'name_en', 'price']
const ROW = ['R-1', 'flowers', 'Rose', '5']
const one = (column: string, cell: string) =>
  planned(
    [
      [...HEAD, 'attr.stem', column],
      [...ROW, '40', cell],
    ],
    SCHEMA,
  )
const readOf = (column: string, cell: string) => one(column, cell).changes[0]?.after[column]
const toldOf = (column: string, cell: string) =>
  one(column, cell).problems.map(({ row, code, bound }) => [row, code, bound])

describe('attributes in a file', () => {
  it.each([
    ['attr.colour', 'red', ['red']],
    ['attr.colour', 'ROUGE FONCE', ['red']],
    ['attr.colour', 'White', ['white']],
    ['attr.occasions', 'Décès | birth', ['birth', 'death']],
    ['attr.fragrant', 'oui', true],
    ['attr.origin', 'Kenya', 'Kenya'],
  ])('are read by key or by name in either language: %s %s', (column, cell, value) => {
    expect(readOf(column, cell)).toEqual(value)
  })

  it.each([
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['12,5 cm', 12.5],
    ['40CM', 40],
  ])('takes a number with a point or a comma, with its unit or without: %s', (cell, value) => {
    const { changes } = planned(
      [
        [...HEAD, 'attr.stem'],
        [...ROW, cell],
      ],
      SCHEMA,
    )
    expect(changes[0]?.after['attr.stem']).toBe(value)
  })

  it.each([
    ['attr.stem', '40 mm', 'bad_number', undefined],
    ['attr.stem', '5', 'too_small', 10],
    ['attr.stem', '95', 'too_large', 90],
    ['attr.stem', '', 'required', undefined],
  ])('tells what is wrong with a number: %s %s', (column, cell, code, bound) => {
    const { problems } = planned(
      [
        [...HEAD, column],
        [...ROW, cell],
      ],
      SCHEMA,
    )
    expect(problems.map((each) => [each.row, each.column, each.code, each.bound])).toEqual([[2, column, code, bound]])
  })

  it.each([
    ['attr.colour', 'green', 'unknown_choice', undefined],
    ['attr.occasions', 'birth|death|spring', 'unknown_choice', undefined],
    ['attr.fragrant', 'perhaps', 'bad_flag', undefined],
    ['attr.origin', 'K', 'too_short', 2],
  ])('tells what is wrong with %s: %s', (column, cell, code, bound) => {
    expect(toldOf(column, cell)).toEqual([[2, code, bound]])
  })

  it('refuses a column that no category asks for, and one of documents', () => {
    expect(toldOf('attr.colours', 'red')).toEqual([[1, 'unknown_column', undefined]])
    expect(toldOf('attr.paper', 'x')).toEqual([[1, 'document_kept', undefined]])
  })

  it('refuses what the category of a product does not ask, and passes over its empty cell', () => {
    const head = [...HEAD, 'attr.stem']
    expect(planned([head, ['V-1', 'vases', 'Vase', '9', '40']], SCHEMA).problems).toMatchObject([
      { row: 2, column: 'attr.stem', code: 'unknown_attribute' },
    ])
    expect(planned([head, ['V-1', 'vases', 'Vase', '9', '']], SCHEMA).problems).toEqual([])
  })

  it('clears by an empty cell what need not be there', () => {
    const states = new Map([
      ['R-1', { category: 'flowers', nameEn: 'Rose', price: 500, 'attr.stem': 40, 'attr.origin': 'Kenya' }],
    ])
    const { changes } = planned(
      [
        ['sku', 'attr.origin'],
        ['R-1', ''],
      ],
      SCHEMA,
      states,
    )
    expect(changes).toMatchObject([{ before: { 'attr.origin': 'Kenya' }, after: { 'attr.origin': null } }])
    expect(
      planned(
        [
          ['sku', 'attr.stem'],
          ['R-1', ''],
        ],
        SCHEMA,
        states,
      ).problems,
    ).toMatchObject([{ code: 'required' }])
  })

  it('asks nothing of what stays as it was, though the category has come to ask for more', () => {
    const states = new Map([
      ['R-1', { category: 'flowers', nameEn: 'Rose', price: 500, 'attr.stem': 200, 'attr.colour': ['blue'] }],
    ])
    const rows = [
      ['sku', 'attr.stem', 'attr.colour'],
      ['R-1', '200', 'blue'],
    ]
    expect(planned(rows, SCHEMA, states)).toMatchObject({ problems: [], changes: [], unchanged: 1 })
  })
})

const schedule = fc.record({
  week: fc.constant(Array.from({ length: 7 }, () => [{ opens: '06:00', closes: '11:00' }])),
  special: fc.constant([]),
  from: fc.constantFrom(undefined, '2026-12-01'),
  until: fc.constantFrom(undefined, '2026-12-24'),
})

it('an export is imported without changing anything, whatever a category asks and a product says', () => {
  const anything = fc.record({
    schema: schemas,
    said: given,
    hours: fc.option(schedule),
    style: fc.constantFrom(...CSV_STYLES),
  })
  fc.assert(
    fc.property(anything, ({ schema, said, hours, style }) => {
      const known: Fields = {
        ...DEFAULTS.product,
        ...{ category: 'flowers', nameEn: 'Rose', price: 500 },
        ...fieldsOfSchedule(hours),
        ...fieldsOfAttributes(readValues(schema, said).values),
      }
      const columns = [...COLUMNS.products, ...attributeColumns([schema])]
      const rows = [
        columns.map(({ name }) => name),
        writeRow(columns, { product: { key: 'R-1', ...known } }, 'USD', style),
      ]
      expect(planned(rows, schema, new Map([['R-1', known]]))).toMatchObject({
        problems: [],
        changes: [],
        unchanged: 1,
      })
    }),
  )
})

it('a template is taken as it stands, whatever a category asks', () => {
  const isWhole = (attribute: Attribute) =>
    attribute.kind !== 'choice' || !attribute.many || (attribute.min ?? 0) <= attribute.choices.length
  const possible = schemas.filter((schema) => schema.every(isWhole))
  fc.assert(
    fc.property(possible, (schema) => {
      const columns = [...COLUMNS.products, ...attributeColumns([schema])]
      const rows = exampleRows(
        columns,
        new Map([
          ['flowers', schema],
          ['vases', []],
        ]),
        'point',
      )
      const { problems, changes } = planned([columns.map(({ name }) => name), ...rows], schema)
      expect([problems, changes.length]).toEqual([[], 2])
    }),
  )
})
