import { describe, expect, it } from 'vitest'
import { ADDRESS_COLUMNS, readAddressSheet } from './address-sheet'

const HEADER = ['contact_name', 'contact_phone', 'line1', 'city', 'lat', 'lng', 'note']
const read = (...rows: string[][]) => readAddressSheet([HEADER, ...rows], 3)

describe('a file of addresses', () => {
  it('reads its own template', () => {
    const rows = [ADDRESS_COLUMNS.map(({ name }) => name), ADDRESS_COLUMNS.map(({ example }) => example)]
    const { rows: read, problems } = readAddressSheet(rows, 50)
    expect(problems).toEqual([])
    expect(read).toMatchObject([{ row: 2, pin: { lat: 4.0435, lng: 9.6895 }, cells: { line1: '1 Rue Joss' } }])
  })

  it('takes a pin written in French, and leaves an empty one to be found', () => {
    const { rows } = read(['A', '1', 'x', 'y', '4,05', '9,70', ''], ['B', '2', 'x', 'y', '', '', 'No salt'])
    expect(rows.map(({ pin }) => pin)).toEqual([{ lat: 4.05, lng: 9.7 }, null])
    expect(rows[1]?.cells).toEqual({ contact_name: 'B', contact_phone: '2', line1: 'x', city: 'y', note: 'No salt' })
  })

  it('tells each mistake by row and column, and goes on with the others', () => {
    const { rows, problems } = read(
      ['', '1', 'x', 'y', '4', '9', ''],
      ['B', '2', 'x', 'y', 'north', '9', ''],
      ['C', '3', 'x', 'y', '', '', 'n'.repeat(501)],
    )
    expect(rows).toEqual([])
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'contact_name', 'required'],
      [3, 'lat', 'bad_number'],
      [4, 'note', 'too_long'],
    ])
    expect(problems[2]?.value).toHaveLength(80)
  })

  it.each([
    ['half a pin', [['A', '1', 'x', 'y', '4', '', '']], 'required'],
    ['a pin that is nowhere', [['A', '1', 'x', 'y', '91', '9', '']], 'bad_number'],
    ['more rows than an act takes', Array<string[]>(4).fill(['A', '1', 'x', 'y', '', '', '']), 'too_many_rows'],
    ['nothing', [], 'empty_file'],
  ])('refuses %s', (_, rows, code) => {
    expect(read(...rows).problems.map((problem) => problem.code)).toEqual([code])
  })

  it('says which columns lack, and which nobody knows', () => {
    const { problems } = readAddressSheet(
      [
        ['contact_name', 'line1', 'city', 'floor'],
        ['A', 'x', 'y', '3'],
      ],
      50,
    )
    expect(problems.map(({ column, code }) => [column, code])).toEqual([
      ['contact_phone', 'missing_column'],
      ['floor', 'unknown_column'],
    ])
  })
})
