import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface Asked {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingMessage['headers']
  /** Parsed JSON; undefined where there is none. */
  readonly body: unknown
}

export interface Told {
  readonly status: number
  readonly body: unknown
}

/** What a provider can be told to suffer from, until told otherwise: `POST /_control {"fault": …}`. */
export type Fault = 'outage' | 'quota' | 'silence' | null

interface Simulator {
  readonly name: string
  /** 0: any that is free. */
  readonly port: number
  /** Undefined: there is no such path. */
  answer(asked: Asked): Told | undefined
  /** How this provider says that it is used up. */
  readonly usedUp: (asked: Asked) => Told
}

/** A stand-in for a provider as a process of its own: it speaks the provider's HTTP and fails on command. Says where it listens. */
export function serve({ name, port, answer, usedUp }: Simulator): void {
  let fault: Fault = null
  let calls = 0
  const server = createServer((request, response) => {
    void handle(request, response)
  })

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://simulator')
    const asked: Asked = { method: request.method ?? 'GET', url, headers: request.headers, body: await bodyOf(request) }
    if (url.pathname === '/_control') {
      if (asked.method === 'POST') {
        fault = (asked.body as { fault: Fault }).fault
        calls = 0
      }
      return tell(response, { status: 200, body: { fault, calls } })
    }
    calls++
    // Whoever asks gives up by itself.
    if (fault === 'silence') return
    if (fault === 'outage') return tell(response, { status: 503, body: { error: 'outage' } })
    tell(
      response,
      fault === 'quota' ? usedUp(asked) : (answer(asked) ?? { status: 404, body: { error: 'no such path' } }),
    )
  }

  server.listen(port, '127.0.0.1', () => {
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
    console.log(`${name} listens at http://127.0.0.1:${address.port}`)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      server.close()
      server.closeAllConnections()
    })
}

function tell(response: ServerResponse, { status, body }: Told): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  return text === '' ? undefined : JSON.parse(text)
}
