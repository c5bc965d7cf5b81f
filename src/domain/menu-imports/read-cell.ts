import type { CurrencyCode } from '../money/currencies'
import { unguardFormula } from '../spreadsheets/formula-guard'
import { readAmount } from './amounts'
import type { CellKind } from './columns'
import { isKey } from './key'
import type { ProblemCode } from './problem'
import { readFlag } from './read-flag'
import type { Value } from './states'
import { readWeek, writeWeek } from './week-text'

/** `value` undefined: the cell is empty and what was there stays. */
export type Cell = { ok: true; value: Value | undefined } | { ok: false; code: ProblemCode }

const MOST = { name: 500, text: 10_000 } as const
/** NUL and half characters, which no database keeps. */
const UNSTORABLE = /[\p{Surrogate}\0]/u
const UNLIMITED = new Set(['unlimited', 'illimité', 'illimite'])
const COUNT = /^\d{1,9}$/
const DATE = /^\d{4}-\d{2}-\d{2}$/
const NUMBER = /^-?\d{1,7}(?:[.,]\d{1,6})?$/

/** What a cell says. Text is trimmed, with line ends as PostgreSQL's other texts have them. */
export function readCell(kind: CellKind, raw: string, currency: CurrencyCode): Cell {
  if (UNSTORABLE.test(raw)) return { ok: false, code: 'unstorable' }
  const text = unguardFormula(raw.trim()).replaceAll(/\r\n?/g, '\n').trim()
  return READERS[kind](text, currency)
}

const is = (value: Value | undefined): Cell => ({ ok: true, value })
const not = (code: ProblemCode): Cell => ({ ok: false, code })

const orEmpty =
  (read: (text: string, currency: CurrencyCode) => Cell, empty?: Value) =>
  (text: string, currency: CurrencyCode): Cell =>
    text === '' ? is(empty) : read(text, currency)

const atMost = (most: number) => (text: string) => (text.length > most ? not('too_long') : is(text))
const key = (text: string) => (isKey(text) ? is(text) : not('bad_key'))
const count = (text: string) => (COUNT.test(text) ? is(Number(text)) : not('bad_number'))

function amount(text: string, currency: CurrencyCode): Cell {
  const read = readAmount(text, currency)
  return read.ok ? is(read.amount) : read
}

function price(text: string, currency: CurrencyCode): Cell {
  const read = amount(text, currency)
  return read.ok && Number(read.value) < 0 ? not('bad_price') : read
}

function flag(text: string): Cell {
  const read = readFlag(text)
  return typeof read === 'boolean' ? is(read) : not('bad_flag')
}

function stock(text: string): Cell {
  if (UNLIMITED.has(text.toLowerCase())) return is(null)
  return COUNT.test(text) ? is(Number(text)) : not('bad_stock')
}

/** In the one form that a week has, so that the same hours are always the same text. */
function hours(text: string): Cell {
  const week = readWeek(text)
  return week ? is(writeWeek(week)) : not('bad_hours')
}

/** As 2026-12-01 alone: of 01/12/2026 nobody knows which is the month. */
function date(text: string): Cell {
  const at = DATE.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? is(text) : not('bad_date')
}

function keys(text: string): Cell {
  const each = text
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  return each.every(isKey) ? is([...new Set(each)]) : not('bad_key')
}

const READERS: Readonly<Record<CellKind, (text: string, currency: CurrencyCode) => Cell>> = {
  key: orEmpty(key),
  optionalKey: orEmpty(key, null),
  keys: orEmpty(keys, []),
  name: orEmpty(atMost(MOST.name)),
  optionalName: orEmpty(atMost(MOST.name), null),
  text: orEmpty(atMost(MOST.text), null),
  price: orEmpty(price),
  optionalPrice: orEmpty(price, null),
  delta: orEmpty(amount),
  count: orEmpty(count),
  number: orEmpty((text) => (NUMBER.test(text) ? is(Number(text.replace(',', '.'))) : not('bad_number'))),
  flag: orEmpty(flag),
  stock: orEmpty(stock),
  hours: orEmpty(hours, null),
  date: orEmpty(date, null),
  attribute: orEmpty(atMost(MOST.text), null),
}
