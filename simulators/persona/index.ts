import { createHmac } from 'node:crypto'
import express, { type Request, type Response } from 'express'
import { listen, openProvider, providerOptions } from '../kit/provider'
import { hostedFlow } from './hosted-flow'
import { idempotency } from './idempotency'
import { Inquiries, type Inquiry } from './inquiries'
import { refusal } from './refusal'
import { tellInquiry } from './tell-inquiry'

const HOUR = 3600
const options = providerOptions({
  key: 'persona_sandbox_simulated',
  'webhook-secret': 'wbhsec_simulated',
  // While a secret is changed, calls are signed with both.
  'next-secret': '',
  workflow: '1',
})

interface Payload {
  readonly id: string
  readonly name: string
  readonly at: number
  readonly inquiry: Inquiry
}

/** Persona as far as Waybill asks it: inquiries with their hosted page, one-time links, decisions, redaction, signed webhooks. */
const provider = openProvider(options, {
  name: 'persona',
  webhook: {
    pauses: [5, 60, 5 * 60, 30 * 60, 2 * HOUR, 5 * HOUR, 10 * HOUR, 12 * HOUR],
    sign(payload, at, flaw) {
      const { id, name, at: created, inquiry } = payload as Payload
      const body = JSON.stringify({
        data: {
          type: 'event',
          id,
          attributes: {
            name,
            'created-at': new Date(created * 1000).toISOString(),
            'redacted-at': null,
            // New webhooks tell nothing of the person: whoever wants to know asks.
            payload: { data: { ...tellInquiry({ ...inquiry, fields: {} }) }, included: [] },
          },
        },
      })
      const t = flaw === 'stale' ? at - HOUR : at
      const secrets =
        flaw === 'signature'
          ? ['wbhsec_of_somebody_else']
          : [options['next-secret'], options['webhook-secret']].filter(Boolean)
      const pairs = secrets.map(
        (secret) => `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`,
      )
      const headers = { 'content-type': 'application/json', 'persona-signature': pairs.join(' ') }
      return { method: 'POST', headers, body }
    },
  },
  fail(res, status) {
    const title = status === 429 ? 'Rate limit exceeded' : 'Internal server error'
    const body = { errors: [{ title, details: 'Try again later.' }] }
    // What was begun under a key has this answer for a day, whatever came of it.
    if (status >= 500) res.locals.keep?.(status, body)
    res.status(status).json(body)
  },
})
const { app, book, clock } = provider
const inquiries = new Inquiries(provider, options.workflow !== '0')

app.use('/verify', hostedFlow(book, inquiries))
app.use((req, _res, next) => {
  if (req.header('authorization') !== `Bearer ${options.key}`)
    throw refusal(401, 'Must be authenticated to perform this action', 'The API key is not known.')
  const version = req.header('persona-version')
  if (version !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(version))
    throw refusal(400, 'Bad request', `${version} is no version.`)
  if ((req.header('key-inflection') ?? 'kebab') !== 'kebab')
    throw refusal(400, 'Bad request', 'This stand-in writes kebab-case alone.')
  next()
})
app.use(express.json())
app.use(idempotency(book, () => clock.now()))

const linked = (req: Request, inquiry: Inquiry) => {
  const link = `http://${req.headers.host}/verify?code=${inquiry.code}`
  return { data: tellInquiry(inquiry), included: [], meta: { 'one-time-link': link, 'one-time-link-short': link } }
}

/** All that a request changes is kept at once, with the answer that its key will get again. */
function answer(res: Response, status: number, work: () => unknown): void {
  const body = book.atOnce(() => {
    const told = work()
    res.locals.keep?.(status, told)
    return told
  })
  res.status(status).json(body)
}

const INQUIRIES = '/api/v1/inquiries'
app.post(INQUIRIES, (req, res) => answer(res, 201, () => linked(req, inquiries.create(req.body))))
app.get(INQUIRIES, (req, res) => {
  const wanted = (req.query.filter as Record<string, string> | undefined)?.['reference-id']
  const found = inquiries.list().filter(({ referenceId }) => wanted === undefined || referenceId === wanted)
  res.json({ data: found.slice(0, 100).map(tellInquiry), links: { prev: null, next: null } })
})
app.get(`${INQUIRIES}/:id`, (req, res) => {
  res.json({ data: tellInquiry(inquiries.find(req.params.id)), included: [] })
})
app.delete(`${INQUIRIES}/:id`, (req, res) =>
  answer(res, 200, () => ({ data: tellInquiry(inquiries.redact(req.params.id)) })),
)
app.post(`${INQUIRIES}/:id/generate-one-time-link`, (req, res) =>
  answer(res, 200, () => linked(req, inquiries.find(String(req.params.id)))),
)
for (const [verb, to] of [
  ['approve', 'approved'],
  ['decline', 'declined'],
  ['mark-for-review', 'needs_review'],
  ['expire', 'expired'],
] as const)
  app.post(`${INQUIRIES}/:id/${verb}`, (req, res) =>
    answer(res, 200, () => ({ data: tellInquiry(inquiries.decide(String(req.params.id), to)) })),
  )
app.use((req) => {
  throw refusal(404, 'Not found', `There is no ${req.method} ${req.path}.`)
})

listen(provider)
