import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Storage } from './storage'

const bytes = (text: string) => new TextEncoder().encode(text)

async function keysUnder(storage: Storage, prefix: string): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of storage.list(prefix)) keys.push(key)
  return keys.sort()
}

/** What every storage does, whatever it is made of. `storage` is asked for in each test, with nothing in it but what others left. */
export function itKeepsFiles(storage: () => Storage): void {
  describe('as every storage', () => {
    it('gives back what was put, and nothing for what never was', async () => {
      await storage().put('orders/1/a.webp', bytes('a picture'))
      expect(await storage().get('orders/1/a.webp')).toEqual(bytes('a picture'))
      expect(await storage().get('orders/1/b.webp')).toBeUndefined()
      expect(await storage().get('orders/2/a.webp')).toBeUndefined()
      expect(await storage().open('orders/2/a.webp')).toBeUndefined()
    })

    it('hands a file on as a stream, with its length told before', async () => {
      const large = new Uint8Array(3_000_000).map((_, index) => index % 251)
      await storage().put('streams/large.bin', large)
      const open = await storage().open('streams/large.bin')
      expect(open?.bytes).toBe(large.length)
      const read = new Uint8Array(await new Response(open?.body).arrayBuffer())
      expect(Buffer.compare(read, large)).toBe(0)
    })

    it('takes a file of this machine as it is', async () => {
      const path = join(await mkdtemp(join(tmpdir(), 'waybill-')), 'large')
      const large = new Uint8Array(3_000_000).map((_, index) => index % 241)
      await writeFile(path, large)
      await storage().putFile('streams/file.bin', path)
      expect(Buffer.compare((await storage().get('streams/file.bin')) ?? new Uint8Array(), large)).toBe(0)
    })

    it('keeps an empty file', async () => {
      await storage().put('streams/empty.bin', new Uint8Array())
      expect(await storage().get('streams/empty.bin')).toEqual(new Uint8Array())
    })

    it('replaces a file whole', async () => {
      await Promise.all(['one', 'two', 'three'].map((text) => storage().put('orders/1/r.webp', bytes(text))))
      expect(['one', 'two', 'three'].map(bytes)).toContainEqual(await storage().get('orders/1/r.webp'))
    })

    it('forgets, and does not mind forgetting twice', async () => {
      await storage().put('orders/1/f.webp', bytes('a picture'))
      await storage().remove('orders/1/f.webp')
      await storage().remove('orders/1/f.webp')
      expect(await storage().get('orders/1/f.webp')).toBeUndefined()
      expect(await keysUnder(storage(), 'orders/1/')).not.toContain('orders/1/f.webp')
    })

    it('lists what is under a prefix and nothing beside it, over more than one page', async () => {
      const keys = Array.from({ length: 1_005 }, (_, index) => `many/${index % 3}/${index}.bin`)
      for (let at = 0; at < keys.length; at += 50)
        await Promise.all(keys.slice(at, at + 50).map((key) => storage().put(key, bytes(key))))
      await storage().put('many-more/1.bin', bytes('beside'))
      expect(await keysUnder(storage(), 'many/')).toEqual(keys.toSorted())
      expect(await keysUnder(storage(), 'none/')).toEqual([])
      for await (const file of storage().list('many/2/')) {
        expect(file.bytes).toBe(file.key.length)
        expect(Math.abs(Date.now() - file.changedAt.getTime())).toBeLessThan(120_000)
      }
    })

    it('takes no key that could lead elsewhere', async () => {
      for (const key of [
        '../a.webp',
        '/etc/passwd',
        'orders/../../a.webp',
        'orders//a.webp',
        '',
        'a',
        'orders/\0.webp',
        'A/B.webp',
      ]) {
        await expect(storage().get(key)).rejects.toThrow(RangeError)
        await expect(storage().open(key)).rejects.toThrow(RangeError)
        await expect(storage().put(key, bytes('x'))).rejects.toThrow(RangeError)
        await expect(storage().remove(key)).rejects.toThrow(RangeError)
      }
      for (const prefix of ['', '/', '../', 'orders', '/etc/'])
        await expect(keysUnder(storage(), prefix)).rejects.toThrow(RangeError)
    })
  })
}
