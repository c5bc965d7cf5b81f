import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { WaybillError } from '../../domain/errors'
import type { Scanner } from '../../ports/scanner'

/** A scan of ten megabytes takes about a second. */
const PATIENCE_MS = 8_000

interface Clamd {
  readonly host: string
  readonly port: number
  /** Of silence. */
  readonly patienceMs?: number
}

/**
 * ClamAV's daemon over TCP, by its command INSTREAM: chunks with their length before them, an empty one at the end, one line in answer
 * (clamd(8)).
 */
export function clamdScanner({ host, port, patienceMs = PATIENCE_MS }: Clamd): Scanner {
  return {
    looks: true,
    async scan(file) {
      const socket = connect({ host, port })
      socket.setTimeout(patienceMs, () => socket.destroy(new Error('clamd is silent')))
      const answered = readAll(socket)
      try {
        await Promise.all([send(socket, file), answered])
        return verdictOf(await answered)
      } catch (error) {
        throw new WaybillError('unavailable', {}, { cause: error })
      } finally {
        socket.destroy()
      }
    },
  }
}

async function send(socket: Socket, file: ReadableStream<Uint8Array>): Promise<void> {
  await once(socket, 'connect')
  socket.write('zINSTREAM\0')
  for await (const chunk of Readable.fromWeb(file as WebStream<Uint8Array>)) {
    socket.write(lengthOf(chunk.length))
    if (!socket.write(chunk)) await once(socket, 'drain')
  }
  socket.write(lengthOf(0))
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

async function readAll(socket: Socket): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of socket) parts.push(part)
  return Buffer.concat(parts).toString()
}

/** @throws Error for an answer that is neither: a file too large for the daemon, say. */
function verdictOf(answer: string): 'clean' | 'infected' {
  if (/: OK\0?$/.test(answer)) return 'clean'
  if (/ FOUND\0?$/.test(answer)) return 'infected'
  throw new Error(`clamd answered ${answer.slice(0, 100)}`)
}
