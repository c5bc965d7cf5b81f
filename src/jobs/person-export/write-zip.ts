import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { sql } from 'drizzle-orm'
import { ZipFile } from 'yazl'
import type { App } from '../../commands/app'
import type { Subject } from '../../commands/privacy/rows-of'
import { documentKey, sealedAbout } from '../../domain/documents/document-key'
import { PRIVACY_AREAS } from '../../domain/privacy/personal-table'
import { PERSONAL_TABLES } from '../../domain/privacy/registry'
import { indexPage, SHOWN_ROWS, type ShownTable } from './index-page'
import { readLogOf } from './read-log'
import { readTable, type ToldRow } from './read-table'

interface Wish {
  readonly subject: Subject
  readonly locale: 'en' | 'fr'
}

type Ports = Pick<App, 'db' | 'vault' | 'storage' | 'clock' | 'logger'>

/**
 * Writes everything that is held of somebody into a file: a JSON file for each area, his own files, and `index.html` to read it by. Streams: a page
 * of rows or one file is held at a time.
 * @param tell told how many tables are written
 */
export async function writePersonZip(
  app: Ports,
  { subject, locale }: Wish,
  path: string,
  tell: (done: number) => Promise<void>,
): Promise<void> {
  const tables: ShownTable[] = []
  let done = 0

  async function* areaOf(area: (typeof PRIVACY_AREAS)[number]): AsyncGenerator<string> {
    const own = PERSONAL_TABLES.filter((each) => each.area === area)
    yield '{'
    for (const [at, table] of own.entries()) {
      // A table that is asked twice, about two sides of it, is told under two names.
      const twin = own.slice(0, at).some((each) => each.table === table.table)
      yield* listOf(area, twin ? `${table.table}_2` : table.table, readTable(app, table, subject), at === 0)
      done += 1
      await tell(done)
    }
    yield '}\n'
  }

  async function* listOf(
    area: ShownTable['area'],
    table: string,
    from: AsyncIterable<ToldRow>,
    first: boolean,
  ): AsyncGenerator<string> {
    const rows: ToldRow[] = []
    let count = 0
    yield `${first ? '' : ','}\n${JSON.stringify(table)}: [`
    for await (const row of from) {
      if (rows.length < SHOWN_ROWS) rows.push(row)
      yield `${count === 0 ? '' : ','}\n${JSON.stringify(row)}`
      count += 1
    }
    yield ']'
    tables.push({ area, table, count, rows })
  }

  async function* log(): AsyncGenerator<string> {
    yield '{'
    yield* listOf('log', 'log', readLogOf(app.db, subject.userId), true)
    yield '}\n'
  }

  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  const written = pipeline(output, createWriteStream(path))
  const add = async (parts: AsyncGenerator<string>, name: string) => {
    // What goes wrong in one part ends the whole.
    const readable = Readable.from(buffered(parts), { objectMode: false })
    readable.on('error', (error) => output.destroy(error))
    zip.addReadStream(readable, name)
    await finished(readable)
  }
  const parts = async () => {
    for (const area of PRIVACY_AREAS) await add(areaOf(area), `${area}.json`)
    await add(log(), 'log.json')
    const files: string[] = []
    for await (const { name, bytes } of filesOf(app, subject)) {
      zip.addBuffer(bytes, name)
      files.push(name)
    }
    const madeAt = app.clock.real().toISOString()
    zip.addBuffer(Buffer.from(indexPage({ locale, madeAt, tables, files })), 'index.html')
    zip.end()
  }
  await Promise.race([parts(), written.then(() => new Promise<never>(() => undefined))])
  await written
}

/** The private files that somebody handed in about himself. */
async function* filesOf({ db, storage, vault, logger }: Ports, { userId }: Subject) {
  if (!userId) return
  const documents = await db.rows<{ id: string; name: string }>(
    sql`select id, name from documents where person_id = ${userId} order by created_at, id`,
  )
  for (const { id, name } of documents) {
    const sealed = await storage.get(documentKey(id))
    if (sealed) yield { name: `files/${id}-${safeName(name)}`, bytes: Buffer.from(vault.open(sealed, sealedAbout(id))) }
    else logger.error({ documentId: id }, 'a document has no file')
  }
}

const safeName = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[^\w.-]+/g, '_')
    .slice(-60)

/** A stream takes an empty chunk for its end, and a row at a time is slow. */
async function* buffered(parts: AsyncGenerator<string>): AsyncGenerator<Buffer> {
  let text = ''
  for await (const part of parts) {
    text += part
    if (text.length < 65_536) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text) yield Buffer.from(text)
}
