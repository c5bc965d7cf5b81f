import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { sql } from 'drizzle-orm'
import { ZipFile } from 'yazl'
import type { App } from '../../commands/app'
import { asksForAll, type LogFilter } from '../../domain/compliance-log/log-filter'
import type { AboutExport, Newest, Tally } from './about-export'
import { findSpan } from './find-span'
import { CSV_HEAD, csvLines, provenLines, wholeLine } from './lines'
import { readLeaves } from './read-leaves'
import { summaryOf } from './summary'

export interface ExportWish {
  readonly filter: LogFilter
  readonly locale: 'en' | 'fr'
}

/**
 * Writes an export into a file: `records.jsonl` with proofs, `records.csv`, `purges.jsonl` with what explains its gaps, `chain.jsonl` with the signed heads of its batches and all later ones,
 * `manifest.json`, `summary.pdf`. Streams: one page of records is held at a time.
 * @param tell told how many records are written
 */
export async function writeZip(
  { db, clock, printing }: Pick<App, 'db' | 'clock' | 'printing'>,
  { filter, locale }: ExportWish,
  path: string,
  tell: (done: number) => Promise<void>,
): Promise<void> {
  const complete = asksForAll(filter)
  const newest = await db.row<Newest>(sql`select seq, hash from compliance_batches order by seq desc limit 1`)
  const span = newest && (await findSpan(db, filter))
  const tally: Tally = { records: 0, purged: 0, kinds: new Map() }
  const wanted = complete ? undefined : filter

  async function* records(): AsyncGenerator<string> {
    if (!span) return
    const proven = provenLines(db)
    for await (const page of readLeaves(db, span, wanted)) {
      let text = ''
      for (const leaf of page) {
        text += complete ? wholeLine(leaf) : await proven(leaf)
        count(tally, leaf.record)
      }
      yield text
      await tell(tally.records)
    }
  }
  async function* table(): AsyncGenerator<string> {
    yield CSV_HEAD
    if (span) for await (const page of readLeaves(db, span, wanted)) yield csvLines(page)
  }
  async function* purges(): AsyncGenerator<string> {
    if (!complete || !span || !newest) return
    const proven = provenLines(db)
    // A purge is sealed after what it purged.
    const later = { first: span.first, last: newest.seq }
    for await (const page of readLeaves(db, later, { kind: 'system', command: 'log.purge' }))
      for (const leaf of page) yield await proven(leaf)
  }
  async function* chain(): AsyncGenerator<string> {
    if (!newest) return
    for (let from = span ? Math.max(span.first - 1, 1) : newest.seq; from <= newest.seq; from += HEADS)
      yield await headLines(db, from, Math.min(from + HEADS - 1, newest.seq))
  }

  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  const written = pipeline(output, createWriteStream(path))
  const add = (stream: AsyncGenerator<string>, name: string) => {
    // What goes wrong in one part ends the whole, also while another part is written.
    const readable = Readable.from(nonEmpty(stream), { objectMode: false })
    readable.on('error', (error) => output.destroy(error))
    zip.addReadStream(readable, name)
    return finished(readable)
  }
  const parts = Promise.all([
    add(records(), 'records.jsonl'),
    add(table(), 'records.csv'),
    add(purges(), 'purges.jsonl'),
    add(chain(), 'chain.jsonl'),
  ])
  await Promise.race([parts, written])
  const about = {
    madeAt: clock.real().toISOString(),
    filter,
    complete,
    span: span ?? null,
    newest: newest ?? null,
    tally,
  }
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifestOf(about), null, 2)}\n`), 'manifest.json')
  zip.addBuffer(Buffer.from(await printing.print(summaryOf(about, locale))), 'summary.pdf')
  zip.end()
  await written
}

const HEADS = 5_000

async function headLines(db: App['db'], first: number, last: number): Promise<string> {
  const heads = await db.rows<{ head: string; signature: string; succession: string | null }>(sql`
    select head, signature, succession from compliance_batches where seq between ${first} and ${last} order by seq`)
  return heads.map((head) => `${JSON.stringify(head)}\n`).join('')
}

/** A stream takes an empty chunk for its end. */
async function* nonEmpty(chunks: AsyncGenerator<string>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) if (chunk) yield Buffer.from(chunk)
}

function count(tally: Tally, record: { kind: string; outcome: string } | null): void {
  if (!record) {
    tally.purged += 1
    return
  }
  tally.records += 1
  const kind = `${record.kind}, ${record.outcome}`
  tally.kinds.set(kind, (tally.kinds.get(kind) ?? 0) + 1)
}

function manifestOf({ tally, span, ...about }: AboutExport) {
  return { v: 1, ...about, batches: span, records: tally.records, purged: tally.purged }
}
