import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Messaging } from '../../ports/messaging'

interface Entry {
  reference: string
  at: string
  to: string
  body: string
}

/** Where nobody has a key: texts are written to a file, one line of JSON each, for a developer to read. None leaves the machine. */
export function outboxMessaging(file: string): Messaging {
  return {
    name: 'outbox',

    async send({ to, body }) {
      const entry: Entry = { reference: randomUUID(), at: new Date().toISOString(), to, body }
      await mkdir(dirname(file), { recursive: true })
      await appendFile(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 })
      return { outcome: 'accepted', reference: entry.reference }
    },

    async find({ to, body }, since) {
      const entries = (await readOr(file, ''))
        .split('\n')
        .filter(Boolean)
        .map((line): Entry => JSON.parse(line))
      const found = entries.find((each) => each.to === to && each.body === body && new Date(each.at) >= since)
      return found?.reference ?? null
    },

    fateOf: async () => 'delivered',
  }
}

async function readOr(file: string, absent: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return absent
    throw error
  })
}
