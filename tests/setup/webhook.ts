import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Call {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingHttpHeaders
  /** The bytes as they came, as text: what a signature is of. */
  readonly body: string
}

export interface Webhook {
  readonly url: string
  readonly calls: Call[]
  /** What it answers from now on; 200 at first. */
  answer(status: number): void
  stop(): void
}

/** Somebody's webhook that writes down who called. */
export async function startWebhook(): Promise<Webhook> {
  const calls: Call[] = []
  let status = 200
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk as Buffer)
    const url = new URL(req.url ?? '/', 'http://webhook')
    calls.push({ method: req.method ?? '', url, headers: req.headers, body: Buffer.concat(chunks).toString('utf8') })
    res.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    calls,
    answer(next) {
      status = next
    },
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}
