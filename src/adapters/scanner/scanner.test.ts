import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { clamdScanner } from './clamd'
import { noScanner } from './no-scanner'

let daemon: Server | undefined
let received = Buffer.alloc(0)

afterEach(() => {
  daemon?.close()
  daemon = undefined
})

/** Reads INSTREAM as clamd does: the command, chunks with their lengths, an empty one; then answers. */
async function startDaemon(answer: (contents: Buffer) => string | undefined): Promise<number> {
  daemon = createServer((socket) => {
    let left = Buffer.alloc(0)
    let begun = false
    received = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      left = Buffer.concat([left, data])
      if (!begun && left.length >= 10) {
        expect(left.subarray(0, 10).toString()).toBe('zINSTREAM\0')
        left = left.subarray(10)
        begun = true
      }
      while (begun && left.length >= 4) {
        const length = left.readUInt32BE(0)
        if (length === 0) {
          const said = answer(received)
          if (said !== undefined) socket.end(said)
          return
        }
        if (left.length < 4 + length) return
        received = Buffer.concat([received, left.subarray(4, 4 + length)])
        left = left.subarray(4 + length)
      }
    })
  })
  await new Promise<void>((resolve) => daemon?.listen(0, '127.0.0.1', resolve))
  return (daemon.address() as AddressInfo).port
}

const fileOf = (text: string | Uint8Array<ArrayBuffer>) => new Blob([text]).stream()
const verdict = (contents: Buffer) => (contents.includes('EICAR') ? 'stream: Eicar-Test FOUND\0' : 'stream: OK\0')

describe('clamd', () => {
  it('tells clean from infected', async () => {
    const scanner = clamdScanner({ host: '127.0.0.1', port: await startDaemon(verdict) })
    expect(await scanner.scan(fileOf('a picture'))).toBe('clean')
    expect(await scanner.scan(fileOf('an EICAR'))).toBe('infected')
  })

  it('sees every byte of a large file', async () => {
    const large = new Uint8Array(3_000_000).map((_, index) => index % 251)
    const scanner = clamdScanner({ host: '127.0.0.1', port: await startDaemon(verdict) })
    expect(await scanner.scan(fileOf(large))).toBe('clean')
    expect(Buffer.compare(received, large)).toBe(0)
  })

  it.each([
    ['says neither', () => 'INSTREAM size limit exceeded. ERROR\0'],
    ['says nothing', () => ''],
  ])('counts as unavailable when it %s', async (_what, answer) => {
    const scanner = clamdScanner({ host: '127.0.0.1', port: await startDaemon(answer) })
    await expect(scanner.scan(fileOf('x'))).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('counts as unavailable when it is silent, and when nobody is there', async () => {
    const port = await startDaemon(() => undefined)
    await expect(clamdScanner({ host: '127.0.0.1', port, patienceMs: 200 }).scan(fileOf('x'))).rejects.toMatchObject({
      code: 'unavailable',
    })
    daemon?.close()
    await expect(clamdScanner({ host: '127.0.0.1', port: 1 }).scan(fileOf('x'))).rejects.toMatchObject({
      code: 'unavailable',
    })
  })
})

it('without a scanner nothing is looked at', async () => {
  expect(noScanner.looks).toBe(false)
  expect(await noScanner.scan(fileOf('an EICAR'))).toBe('clean')
})
