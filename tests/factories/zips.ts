import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { type Entry, open, type ZipFile } from 'yauzl'

/** Every file of a zip by its name. */
export async function unzip(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const path = join(await mkdtemp(join(tmpdir(), 'waybill-unzip-')), 'file.zip')
  await writeFile(path, bytes)
  const zip = await promisify<string, { lazyEntries: true; autoClose: false }, ZipFile>(open)(path, {
    lazyEntries: true,
    autoClose: false,
  })
  const entries: Entry[] = []
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.once('end', resolve)
    zip.once('error', reject)
    zip.readEntry()
  })
  const files = new Map<string, Buffer>()
  for (const entry of entries) {
    const stream = await promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip))(entry)
    files.set(entry.fileName, await buffer(stream))
  }
  zip.close()
  return files
}
