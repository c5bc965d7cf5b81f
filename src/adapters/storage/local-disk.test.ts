import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Storage } from '../../ports/storage'
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
  it('gives back what was put, and nothing for what never was', async () => {
    await storage.put('orders/1/a.webp', bytes('a picture'))
    expect(await storage.get('orders/1/a.webp')).toEqual(bytes('a picture'))
    expect(await storage.get('orders/1/b.webp')).toBeUndefined()
    expect(await storage.get('orders/2/a.webp')).toBeUndefined()
  })

  it('replaces a file whole and leaves no drafts', async () => {
    await Promise.all(['one', 'two', 'three'].map((text) => storage.put('orders/1/a.webp', bytes(text))))
    expect(['one', 'two', 'three'].map(bytes)).toContainEqual(await storage.get('orders/1/a.webp'))
    expect(await readdir(join(directory, 'made/when-needed/orders/1'))).toEqual(['a.webp'])
  })

  it('forgets, and does not mind forgetting twice', async () => {
    await storage.put('orders/1/a.webp', bytes('a picture'))
    await storage.remove('orders/1/a.webp')
    await storage.remove('orders/1/a.webp')
    expect(await storage.get('orders/1/a.webp')).toBeUndefined()
  })

  it('never leaves its directory', async () => {
    for (const key of ['../a.webp', '/etc/passwd', 'orders/../../a.webp', 'orders//a.webp', '', 'a', 'orders/\0.webp'])
      await expect(storage.get(key)).rejects.toThrow(RangeError)
  })

  it('tells when a file is there and cannot be read', async () => {
    await storage.put('orders/1/a.webp', bytes('x'))
    await expect(localDisk(join(directory, 'made/when-needed/orders/1/a.webp')).get('b/c.webp')).rejects.toThrow()
  })
})
