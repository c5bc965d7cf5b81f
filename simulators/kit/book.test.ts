import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Book } from './book'

let directory: string
const path = () => join(directory, 'book.jsonl')

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'waybill-book-'))
})
afterEach(() => rm(directory, { recursive: true }))

it('knows after a restart what it knew, in the same order, and counts on', () => {
  const first = new Book(path())
  first.put('refunds', 'b', { amount: 1 })
  first.put('refunds', 'a', { amount: 2 })
  first.put('refunds', 'b', { amount: 3 })
  expect([first.next('re'), first.next('re')]).toEqual([1, 2])
  first.close()
  const second = new Book(path())
  expect(second.list('refunds')).toEqual([{ amount: 3 }, { amount: 2 }])
  expect(second.next('re')).toBe(3)
})

it('keeps all that one request did, or nothing', () => {
  const book = new Book(path())
  book.put('charges', 'a', 1)
  const refused = () =>
    book.atOnce(() => {
      book.put('charges', 'a', 2)
      book.put('charges', 'b', 3)
      throw new Error('refused')
    })
  expect(refused).toThrow('refused')
  expect(book.list('charges')).toEqual([1])
  expect(new Book(path()).list('charges')).toEqual([1])
})

it('forgets a line that a kill cut short, and writes on behind what is whole', async () => {
  new Book(path()).put('charges', 'a', 1)
  await appendFile(path(), '[["charges","b",')
  const book = new Book(path())
  book.put('charges', 'c', 3)
  expect(new Book(path()).list('charges')).toEqual([1, 3])
})
