import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { WaybillError } from '../../domain/errors'
import { assertKey, assertPrefix, type Storage, type StoredFile } from '../../ports/storage'

/** Where a file is written before it is whole: what a kill leaves there, the sweep of orphans takes away. */
const DRAFTS = 'drafts'

/** Files in a directory of this machine: for one machine, or for several that share the directory. */
export function localDisk(directory: string): Storage {
  const pathOf = (key: string) => {
    assertKey(key)
    return join(directory, key)
  }
  async function store(key: string, write: (draft: string) => Promise<void>): Promise<void> {
    const path = pathOf(key)
    const draft = join(directory, DRAFTS, `${randomUUID()}.part`)
    try {
      await mkdir(dirname(path), { recursive: true })
      await mkdir(dirname(draft), { recursive: true })
      await write(draft)
      // Renamed when it is whole: nobody ever reads half a file.
      await rename(draft, path)
    } catch (error) {
      // What went wrong first is told; a draft that cannot be taken away either is read by nobody.
      await rm(draft, { force: true }).catch(() => undefined)
      throw unavailable(error)
    }
  }
  return {
    put: (key, bytes) => store(key, (draft) => writeFile(draft, bytes, { flush: true })),
    putFile: (key, path) => store(key, (draft) => copyFile(path, draft)),
    async get(key) {
      const path = pathOf(key)
      return unlessMissing(async () => new Uint8Array(await readFile(path)))
    },
    async open(key) {
      const path = pathOf(key)
      return unlessMissing(async () => {
        const file = await open(path)
        const { size } = await file.stat()
        const body = Readable.toWeb(createReadStream(path, { fd: file })) as ReadableStream<Uint8Array>
        return { body, bytes: size }
      })
    },
    async remove(key) {
      const path = pathOf(key)
      await unlessMissing(() => rm(path, { force: true }))
    },
    async *list(prefix) {
      assertPrefix(prefix)
      yield* walk(join(directory, prefix), prefix)
    },
  }
}

async function* walk(path: string, prefix: string): AsyncGenerator<StoredFile> {
  const entries = (await unlessMissing(() => readdir(path, { withFileTypes: true }))) ?? []
  for (const entry of entries) {
    const at = join(path, entry.name)
    if (entry.isDirectory()) yield* walk(at, `${prefix}${entry.name}/`)
    // It may go between the list and this look.
    const found = entry.isFile() ? await unlessMissing(() => stat(at)) : undefined
    if (found) yield { key: `${prefix}${entry.name}`, bytes: found.size, changedAt: found.mtime }
  }
}

async function unlessMissing<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw unavailable(error)
  }
}

function unavailable(cause: unknown): WaybillError {
  return new WaybillError('unavailable', {}, { cause })
}
