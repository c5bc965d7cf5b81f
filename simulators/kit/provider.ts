import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import express, { type Express, type NextFunction, type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { Book } from './book'
import { Clock } from './clock'
import { Deliveries, type Flaw, type Sent } from './deliveries'
import { Faults } from './faults'
import { Refusal } from './refusal'

/** What every stand-in for a provider is made of. */
export interface Provider {
  readonly name: string
  /** Where it keeps what it knows. */
  readonly directory: string
  readonly app: Express
  readonly book: Book
  readonly clock: Clock
  readonly deliveries: Deliveries
  readonly port: number
}

interface Settings {
  readonly name: string
  /** Absent: it calls nobody. */
  readonly webhook?: {
    /** Pauses between attempts to deliver, seconds. */
    readonly pauses: readonly number[]
    sign(payload: unknown, at: number, flaw: Flaw): Sent | Promise<Sent>
  }
  /** Answers as this provider does when it fails, with 5xx or whatever status it was told to fail with. */
  fail(res: Response, status: number): void
}

const CALLS_NOBODY: NonNullable<Settings['webhook']> = {
  pauses: [],
  sign() {
    throw new Error('this provider calls nobody')
  },
}

interface CommonOptions {
  /** 0: any that is free. */
  readonly port: string
  readonly directory?: string
  readonly 'webhook-url'?: string
}

/** `--port`, `--directory` of the book (a new one where absent), `--webhook-url`, and the provider's own with what they are by default. */
export function providerOptions<O extends Record<string, string>>(
  own: O,
): CommonOptions & { [name in keyof O]: string } {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      directory: { type: 'string' },
      'webhook-url': { type: 'string' },
      ...Object.fromEntries(
        Object.entries(own).map(([name, value]) => [name, { type: 'string' as const, default: value }]),
      ),
    },
  })
  return values as CommonOptions & { [name in keyof O]: string }
}

/** A provider that remembers, tells webhooks, and can be told by `/__sim/…` to skip time and to misbehave. */
export function openProvider(options: CommonOptions, { name, webhook = CALLS_NOBODY, fail }: Settings): Provider {
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), `waybill-${name}-`))
  const book = new Book(join(directory, 'book.jsonl'))
  const clock = new Clock(book)
  const deliveries = new Deliveries(book, clock, webhook.sign, webhook.pauses, options['webhook-url'] ?? null)
  const faults = new Faults()
  const app = express().disable('x-powered-by').disable('etag')
  app.use('/__sim', control({ book, clock, deliveries, faults }))
  app.use(faults.middleware(fail))
  return { name, directory, app, book, clock, deliveries, port: Number(options.port) }
}

function control({
  book,
  clock,
  deliveries,
  faults,
}: {
  book: Book
  clock: Clock
  deliveries: Deliveries
  faults: Faults
}): Router {
  const router = Router()
  router.use(express.json())
  router.get('/book/:shelf', (req, res) => void res.json(book.list(req.params.shelf)))
  router.get('/deliveries', (_req, res) => void res.json(deliveries.list()))
  router.post('/deliveries', (req, res) => void res.json(deliveries.behave(req.body)))
  router.post('/deliveries/:id/again', (req, res) => {
    res.status(deliveries.again(req.params.id) ? 200 : 404).json({})
  })
  router.post('/clock', (req, res) => {
    clock.advance(z.object({ advance_s: z.number().int().nonnegative() }).parse(req.body).advance_s)
    res.json({ now: clock.now() })
  })
  router.post('/fail', (req, res) => {
    faults.add(req.body)
    res.json({})
  })
  router.post('/chaos', (req, res) => {
    faults.chaos(req.body)
    res.json({})
  })
  router.get('/calls', (_req, res) => void res.json({ calls: faults.calls }))
  router.post('/calm', (_req, res) => {
    faults.clear()
    deliveries.behave({ copies: 1, hold: false, shuffle: false, flaw: null })
    res.json({ suffered: faults.suffered })
  })
  router.use((error: unknown, _req: Request, res: Response, next: NextFunction) => {
    if (error instanceof z.ZodError) return void res.status(400).json({ error: z.prettifyError(error) })
    next(error)
  })
  return router
}

/** Says where it listens, as its first line, once every path is there. */
export function listen({ name, app, port }: Provider): void {
  app.use((error: unknown, _req: Request, res: Response, next: NextFunction) => {
    if (error instanceof Refusal) return void res.status(error.status).json(error.body)
    next(error)
  })
  const server = createServer(app)
  server.listen(port, '127.0.0.1', () => {
    console.log(`${name} listens at http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      server.close(() => process.exit(0))
      server.closeAllConnections()
    })
}
