import { closeSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

type Change = readonly [shelf: string, id: string, value: unknown]

/**
 * What a provider knows, kept in one file of lines: a line is all that one request changed, so that a kill leaves a request whole or not at all.
 * Values are never changed in place; a new one is put.
 */
export class Book {
  private readonly shelves = new Map<string, Map<string, unknown>>()
  private readonly file: number
  private open: { changes: Change[]; undo: (() => void)[] } | undefined

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true })
    this.file = openSync(path, 'a+')
    const text = readFileSync(path, 'utf8')
    // A line cut short by a kill was never answered for.
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    if (whole.length < text.length) truncateSync(path, Buffer.byteLength(whole))
    for (const line of whole.split('\n').filter(Boolean))
      for (const [shelf, id, value] of JSON.parse(line) as Change[]) this.shelf(shelf).set(id, value)
  }

  get<T>(shelf: string, id: string): T | undefined {
    return this.shelf(shelf).get(id) as T | undefined
  }

  /** In the order in which they were first put. */
  list<T>(shelf: string): T[] {
    return [...this.shelf(shelf).values()] as T[]
  }

  put<T>(shelf: string, id: string, value: T): T {
    if (!this.open) return this.atOnce(() => this.put(shelf, id, value))
    const before = this.shelf(shelf).get(id)
    const had = this.shelf(shelf).has(id)
    this.open.undo.push(() => (had ? this.shelf(shelf).set(id, before) : this.shelf(shelf).delete(id)))
    this.shelf(shelf).set(id, value)
    this.open.changes.push([shelf, id, value])
    return value
  }

  /** 1, 2, 3, … for each name: identifiers that a second run makes alike. */
  next(name: string): number {
    return this.put('counters', name, (this.get<number>('counters', name) ?? 0) + 1)
  }

  /** All that `work` puts is kept, or nothing where it throws. */
  atOnce<T>(work: () => T): T {
    if (this.open) return work()
    const open = { changes: [] as Change[], undo: [] as (() => void)[] }
    this.open = open
    try {
      const result = work()
      if (open.changes.length) writeSync(this.file, `${JSON.stringify(open.changes)}\n`)
      return result
    } catch (error) {
      for (const undo of open.undo.reverse()) undo()
      throw error
    } finally {
      this.open = undefined
    }
  }

  close(): void {
    closeSync(this.file)
  }

  private shelf(name: string): Map<string, unknown> {
    const found = this.shelves.get(name) ?? new Map<string, unknown>()
    this.shelves.set(name, found)
    return found
  }
}
