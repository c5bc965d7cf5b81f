import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PERSONAL_TABLES } from '../../../src/domain/privacy/registry'
import { SEALED } from '../../../src/domain/privacy/sealed-columns'
import { withClient } from '../../../src/server/with-client'
import { createTestDatabase, type TestDatabase } from '../../setup/database'
import { IMPERSONAL_COLUMNS, IMPERSONAL_TABLES } from './impersonal'

/** CMP-7: nobody adds a column about persons without saying what an export tells of it and what an erasure does to it. */
let database: TestDatabase
let columns: { table: string; column: string; pointsToUsers: boolean }[]

beforeAll(async () => {
  database = await createTestDatabase()
  columns = await withClient(database.ownerUrl, async (client) => {
    const { rows } = await client.query(`
      select c.table_name as table, c.column_name as column, exists (
        select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
        where k.contype = 'f' and k.conrelid = c.table_name::regclass and k.confrelid = 'users'::regclass and a.attname = c.column_name
      ) as "pointsToUsers"
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' order by 1, 2`)
    return rows
  })
})

afterAll(() => database.drop())

const LOOKS_PERSONAL =
  /(^|_)(name|phone|e?mail|birth|born|address|line1|landmark|instructions|quarter|postal|lat|lng|note|ip|agent|contact|holder|account|number|tail|card|last4|candidate|reason|words|message|payer|customer|person|user|driver|actor|recipient|proof|signature|applicant|reviewer|details|data|changes|personal|plate|vehicle|by)(_|$)/

const mentioned = (table: string) =>
  PERSONAL_TABLES.filter((each) => each.table === table).flatMap(({ links, fates = {}, untold = [], told = [] }) => [
    ...links.map(({ column }) => column),
    ...Object.keys(fates),
    ...untold,
    ...told,
  ])

/** Rows that go whole and are told whole need no word about each column. */
const isWhole = (table: string) => PERSONAL_TABLES.some((each) => each.table === table && each.erase === 'rows')

describe('the registry of personal data', () => {
  it('names every column that looks personal or points at a user', () => {
    const unnamed = columns.filter(
      ({ table, column, pointsToUsers }) =>
        (pointsToUsers || LOOKS_PERSONAL.test(column)) &&
        !isWhole(table) &&
        !mentioned(table).includes(column) &&
        !(table in IMPERSONAL_TABLES) &&
        !(IMPERSONAL_COLUMNS[table] ?? []).includes(column),
    )
    expect(unnamed.map(({ table, column }) => `${table}.${column}`)).toEqual([])
  })

  it('would notice a new one', () => {
    expect(LOOKS_PERSONAL.test('mothers_name')).toBe(true)
    expect(LOOKS_PERSONAL.test('customer_id')).toBe(true)
    expect(LOOKS_PERSONAL.test('vehicle_plate')).toBe(true)
    expect(mentioned('markets')).toEqual([])
  })

  it('names nothing that is not there', () => {
    const there = new Set(columns.map(({ table, column }) => `${table}.${column}`))
    const named = PERSONAL_TABLES.flatMap(({ table }) => mentioned(table).map((column) => `${table}.${column}`))
    const excused = Object.entries(IMPERSONAL_COLUMNS).flatMap(([table, all]) => all.map((each) => `${table}.${each}`))
    expect([...named, ...excused].filter((each) => !there.has(each))).toEqual([])
    expect(Object.keys(IMPERSONAL_TABLES).filter((table) => !columns.some((each) => each.table === table))).toEqual([])
  })

  it('says why whatever stays does, and finds every table before those by which it is found', () => {
    expect(PERSONAL_TABLES.filter(({ erase, because }) => erase !== 'rows' && !because)).toEqual([])
    for (const [at, { table, links }] of PERSONAL_TABLES.entries())
      for (const link of links)
        if ('through' in link) {
          const last = PERSONAL_TABLES.findLastIndex((each) => each.table === link.through)
          const other = PERSONAL_TABLES[last]
          const staysFindable = other?.erase === 'kept' || last > at
          expect(staysFindable || other?.links.every((each) => 'is' in each && each.is === 'person'), table).toBe(true)
        }
  })

  it('has every sealed column', () => {
    for (const { table, column } of Object.values(SEALED))
      expect(
        table in IMPERSONAL_TABLES || isWhole(table) || mentioned(table).includes(column),
        `${table}.${column}`,
      ).toBe(true)
  })
})
