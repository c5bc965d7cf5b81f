import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Listed {
  readonly key: string
  readonly size: number
  readonly changedAt: Date
}

/** The objects of one bucket, in files named by their keys in hexadecimal: they outlive the process. */
export class Objects {
  constructor(readonly directory: string) {}

  async put(key: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.directory, { recursive: true })
    const draft = join(this.directory, `.${randomUUID()}`)
    await writeFile(draft, bytes)
    await rename(draft, this.#path(key))
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    return readFile(this.#path(key)).catch(unlessMissing)
  }

  async remove(key: string): Promise<void> {
    await rm(this.#path(key), { force: true })
  }

  /** In the order of their keys, as S3 lists them. */
  async list(prefix: string): Promise<Listed[]> {
    const names = (await readdir(this.directory).catch(unlessMissing)) ?? []
    const keys = names.filter((name) => !name.startsWith('.')).map((name) => Buffer.from(name, 'hex').toString())
    const found = keys.filter((key) => key.startsWith(prefix)).sort()
    return Promise.all(
      found.map(async (key) => {
        const { size, mtime } = await stat(this.#path(key))
        return { key, size, changedAt: mtime }
      }),
    )
  }

  #path(key: string): string {
    return join(this.directory, Buffer.from(key).toString('hex'))
  }
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
