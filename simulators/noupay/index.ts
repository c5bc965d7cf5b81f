import { createHash, createHmac } from 'node:crypto'
import express, { type NextFunction, type Request, type Response } from 'express'
import { z } from 'zod'
import type { Operator } from '../kit/operators'
import { listen, openProvider, providerOptions } from '../kit/provider'
import { type Kind, type Movement, Movements } from './movements'
import { NouPayRefusal } from './refusal'

const MINUTE = 60
const HOUR = 60 * MINUTE
const OPERATORS: readonly Operator[] = ['MTN', 'ORANGE', 'EU']

const options = providerOptions({
  key: 'np_test_simulated',
  'webhook-secret': 'simulated-webhook-secret',
  'settle-seconds': '3',
  float: '1000000',
})

interface Payload {
  readonly id: string
  readonly at: number
  readonly movement: Movement
}

/** NouPay by the neutral contract that stands in until its documents are there: collections, payouts, refunds, signed webhooks. */
const provider = openProvider(options, {
  name: 'noupay',
  webhook: {
    pauses: [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 12 * HOUR],
    sign(payload, at, flaw) {
      const { id, at: created, movement } = payload as Payload
      const lie = movement.sim.fate === 'told a lie'
      const outcome = lie || movement.status === 'SUCCEEDED' ? 'succeeded' : 'failed'
      const body = JSON.stringify({
        id,
        type: `${movement.sim.kind}.${outcome}`,
        created_at: new Date(created * 1000).toISOString(),
        data: { ...told(movement), ...(lie && { status: 'SUCCEEDED' }) },
      })
      const wrong = flaw === 'signature' || movement.sim.fate === 'told unsigned'
      const t = flaw === 'stale' ? at - HOUR : at
      const secret = wrong ? 'the secret of somebody else' : options['webhook-secret']
      const v1 = createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')
      const headers = { 'content-type': 'application/json', 'x-momo-signature': `t=${t},v1=${v1}` }
      return { method: 'POST', headers, body }
    },
  },
  fail: (res, status) =>
    void res.status(status).json(failure(status === 429 ? 'rate_limited' : 'internal', 'Try again later.')),
})
const { app, book } = provider
const movements = new Movements(provider, {
  fees: { MTN: 250, ORANGE: 200, EU: 250 },
  float: Number(options.float),
  settleSeconds: Number(options['settle-seconds']),
})

const MOVED = z.object({
  reference: z.string().min(1),
  amount: z.number(),
  currency: z.literal('XAF'),
  msisdn: z.string(),
  operator: z.enum(['MTN', 'ORANGE', 'EU', 'AUTO']).default('AUTO'),
  description: z.string().optional(),
  callback_url: z.url().optional(),
})
const REFUNDED = z.object({ collection_id: z.string(), amount: z.number(), reference: z.string().min(1) })

/** One effect under one key: the same request gets the same object, another one an error. */
function once(req: Request, begin: () => Movement): Movement {
  const key = req.header('idempotency-key')
  if (!key) throw new NouPayRefusal(400, 'invalid_request', 'An Idempotency-Key is required.')
  const asked = createHash('sha256')
    .update(`${req.path}\n${JSON.stringify(req.body)}`)
    .digest('hex')
  return book.atOnce(() => {
    const before = book.get<{ asked: string; id: string }>('keys', key)
    if (before && before.asked !== asked)
      throw new NouPayRefusal(409, 'duplicate_reference', 'This key was used for another request.')
    const kept = before && book.get<Movement>('movements', before.id)
    const movement = kept ?? begin()
    if (!before) book.put('keys', key, { asked, id: movement.id })
    return movement
  })
}

function answer(res: Response, movement: Movement): void {
  if (movement.sim.fate === 'lost answer' && movement.status === 'PENDING')
    throw new NouPayRefusal(500, 'internal', 'Try again later.')
  res.status(202).json(told(movement))
}

app.use((req, _res, next) => {
  if (req.header('authorization') !== `Bearer ${options.key}`)
    throw new NouPayRefusal(401, 'unauthorized', 'The key is not known.')
  next()
})
app.use(express.json())
for (const [path, kind] of [
  ['/v1/collections', 'collection'],
  ['/v1/payouts', 'payout'],
  ['/v1/refunds', 'refund'],
] as const satisfies readonly [string, Kind][]) {
  const begin = (asked: unknown) =>
    kind === 'refund' ? movements.refund(REFUNDED.parse(asked)) : movements.begin(kind, MOVED.parse(asked))
  app.post(path, (req, res) =>
    answer(
      res,
      once(req, () => begin(req.body)),
    ),
  )
  app.get(path, (req, res) => {
    const wanted = movements.list(kind).filter(({ reference }) => reference === req.query.reference)
    res.json({ data: (req.query.reference === undefined ? movements.list(kind) : wanted).map(told) })
  })
  app.get(`${path}/:id`, (req, res) => void res.json(told(movements.find(kind, req.params.id))))
}
app.get('/v1/balance', (_req, res) => {
  const of = (operator: Operator) => ({ operator, currency: 'XAF', available: movements.balance(operator) })
  res.json({ balances: OPERATORS.map(of) })
})
app.use(() => {
  throw new NouPayRefusal(404, 'not_found', 'There is no such path.')
})
app.use((error: unknown, _req: Request, res: Response, next: NextFunction) => {
  if (error instanceof NouPayRefusal) res.status(error.status).json(failure(error.code, error.message))
  else if (error instanceof z.ZodError) res.status(422).json(failure('invalid_request', z.prettifyError(error)))
  else next(error)
})

function told({ sim: _, ...movement }: Movement) {
  const ussd = { MTN: '*126#', ORANGE: '#150*50#', EU: '*155#' }[movement.operator]
  return { ...movement, ...(movement.id.startsWith('col_') && { instructions: { ussd } }) }
}

function failure(code: string, message: string) {
  return { error: { code, message, request_id: `req_${book.next('req')}` } }
}

listen(provider)
