import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { type Entry, open, type ZipFile } from 'yauzl'

export interface OpenZip {
  /** Line by line; none where there is no such file. */
  lines(name: string): AsyncGenerator<string>
  /** Undefined where there is no such file. */
  text(name: string): Promise<string | undefined>
  close(): void
}

/** @throws Error when the file is no zip */
export async function openZip(path: string): Promise<OpenZip> {
  const zip = await promisify<string, { lazyEntries: true; autoClose: false }, ZipFile>(open)(path, {
    lazyEntries: true,
    autoClose: false,
  })
  const entries = new Map<string, Entry>()
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.once('end', resolve)
    zip.once('error', reject)
    zip.readEntry()
  })
  const streamOf = async (name: string): Promise<Readable | undefined> => {
    const entry = entries.get(name)
    return entry && promisify<Entry, Readable>(zip.openReadStream.bind(zip))(entry)
  }
  return {
    async *lines(name) {
      const stream = await streamOf(name)
      if (!stream) return
      // An error of the stream ends the lines without a word; it is told by the last of them.
      let failure: Error | undefined
      stream.once('error', (error) => {
        failure = error
      })
      for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }))
        if (line) yield line
      if (failure) throw failure
    },
    async text(name) {
      const stream = await streamOf(name)
      return stream && text(stream)
    },
    close: () => zip.close(),
  }
}
