import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Storage } from '../../ports/storage'
import { itKeepsFiles } from '../../ports/storage.contract'
import { localDisk } from './local-disk'

let directory: string
let storage: Storage

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'waybill-storage-'))
  storage = localDisk(join(directory, 'made', 'when-needed'))
})

afterEach(() => rm(directory, { recursive: true }))

const bytes = (text: string) => new TextEncoder().encode(text)

describe('the local disk', () => {
  itKeepsFiles(() => storage)

  it('leaves no drafts, neither of what was stored nor of what could not be', async () => {
    await Promise.all(['one', 'two', 'three'].map((text) => storage.put('orders/1/a.webp', bytes(text))))
    expect(await readdir(join(directory, 'made/when-needed/orders/1'))).toEqual(['a.webp'])
    await mkdir(join(directory, 'made/when-needed/orders/1/b.webp'))
    await expect(storage.put('orders/1/b.webp', bytes('a directory is in the way'))).rejects.toThrow()
    expect(await readdir(join(directory, 'made/when-needed/drafts'))).toEqual([])
  })

  it('tells as unavailable when a file is there and cannot be read', async () => {
    await storage.put('orders/1/a.webp', bytes('x'))
    const beneath = localDisk(join(directory, 'made/when-needed/orders/1/a.webp'))
    for (const attempt of [
      () => beneath.get('b/c.webp'),
      () => beneath.open('b/c.webp'),
      () => beneath.put('b/c.webp', bytes('x')),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'unavailable' })
  })
})
