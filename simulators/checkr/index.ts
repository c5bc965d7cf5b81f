import { createHash, createHmac } from 'node:crypto'
import express, { type NextFunction, type Request, type Response } from 'express'
import { z } from 'zod'
import { listen, openProvider, providerOptions } from '../kit/provider'
import { Checks, type Told } from './checks'
import { applyPage, donePage } from './page'
import { refusal } from './refusal'

const HOUR = 3_600

const options = providerOptions({
  key: 'simulated-checkr-key',
  'settle-seconds': '3',
  /** Short names of what may be ordered. */
  packages: 'driver_pro,driver_standard',
  'old-account': 'no',
})
const packages = options.packages.split(',')

/** Checkr as far as Waybill calls it: candidates, invitations with their hosted page, reports, signed webhooks. */
const provider = openProvider(options, {
  name: 'checkr',
  webhook: {
    pauses: [60, 5 * 60, 30 * 60, 2 * HOUR, 6 * HOUR, 12 * HOUR],
    sign(payload, at, flaw) {
      const { type, object } = payload as Told
      const body = JSON.stringify({
        id: createHash('sha256')
          .update(`${type}:${JSON.stringify(object)}`)
          .digest('hex')
          .slice(0, 24),
        object: 'event',
        type,
        created_at: new Date(at * 1000).toISOString(),
        data: { object: { id: object.id, object: object.object, uri: object.uri } },
      })
      // There is no time in it, so nothing of it can be stale.
      const secret = flaw ? 'the key of somebody else' : options.key
      const signature = createHmac('sha256', secret).update(body).digest('hex')
      const headers = {
        'content-type': 'application/json',
        'x-checkr-signature': signature,
        'user-agent': 'Checkr-Webhook/1.0',
      }
      return { method: 'POST', headers, body }
    },
  },
  fail: (res, status) => void res.status(status).json({ error: status === 429 ? 'Too many requests' : 'Server error' }),
})
const { app, book } = provider
let origin = 'http://127.0.0.1'
const checks = new Checks(provider, {
  origin: () => origin,
  settleSeconds: Number(options['settle-seconds']),
  old: options['old-account'] === 'yes',
})

const PLACE = z.object({
  country: z.string().length(2),
  state: z.string().length(2).optional(),
  city: z.string().optional(),
})
const PLACES = z
  .array(PLACE)
  .min(1)
  .refine((places) => places.every(({ country, state }) => country !== 'US' || state), 'A state is required in the US')
const CANDIDATE = z
  .object({
    first_name: z.string().min(1),
    last_name: z.string().min(1),
    middle_name: z.string().optional(),
    no_middle_name: z.boolean().optional(),
    email: z.email(),
    phone: z.string().optional(),
    dob: z.iso.date().optional(),
    custom_id: z.string().optional(),
    work_locations: PLACES.optional(),
  })
  .refine(
    ({ middle_name, no_middle_name }) => middle_name || no_middle_name,
    'middle_name or no_middle_name is required',
  )
const INVITATION = z.object({
  package: z.string(),
  candidate_id: z.string(),
  work_locations: PLACES,
  tags: z.array(z.string()).optional(),
})

/** One effect under one key: the same request gets the same object, another one an error. */
function once<T extends { id: string }>(req: Request, make: () => T): T {
  const key = req.header('idempotency-key')
  if (!key) return book.atOnce(make)
  const asked = createHash('sha256')
    .update(`${req.path}\n${JSON.stringify(req.body)}`)
    .digest('hex')
  return book.atOnce(() => {
    const before = book.get<{ asked: string; made: T }>('keys', key)
    if (before && before.asked !== asked) throw refusal(409, 'Idempotency-Key was used for another request')
    return before?.made ?? book.put('keys', key, { asked, made: make() }).made
  })
}

const list = (data: readonly object[]) => ({
  object: 'list',
  data: [...data].reverse().slice(0, 25),
  count: data.length,
  next_href: null,
  previous_href: null,
})

app.use((req, _res, next) => {
  origin = `http://${req.headers.host}`
  next()
})
app.get('/apply/:id', (req, res) => {
  const invitation = checks.invitation(req.params.id)
  res.type('html').send(applyPage(invitation, checks.candidate(invitation.candidate_id)))
})
app.post('/apply/:id', (req, res) => {
  checks.consent(checks.invitation(req.params.id))
  res.type('html').send(donePage())
})
app.use('/__page/reports', express.json())
app.post('/__page/reports/:id', (req, res) => {
  const { to } = z.object({ to: z.enum(['clear', 'consider', 'dispute']) }).parse(req.body)
  res.json(checks.revise(checks.report(req.params.id), to))
})
app.use('/v1', (req, _res, next) => {
  if (req.header('authorization') !== `Basic ${Buffer.from(`${options.key}:`).toString('base64')}`)
    throw refusal(401, 'Bad authentication error')
  next()
})
app.use('/v1', express.json(), express.urlencoded({ extended: true }))
app.post('/v1/candidates', (req, res) => {
  const { first_name, last_name, email, custom_id = null } = CANDIDATE.parse(req.body)
  res.status(201).json(once(req, () => checks.addCandidate({ first_name, last_name, email, custom_id })))
})
app.get('/v1/candidates', (req, res) => {
  const { custom_id } = req.query
  res.json(list(checks.candidates().filter((one) => custom_id === undefined || one.custom_id === custom_id)))
})
app.get('/v1/candidates/:id', (req, res) => void res.json(checks.candidate(req.params.id)))
app.delete('/v1/candidates/:id/pii', (req, res) => {
  z.object({ deletion_contact_email_address: z.email() }).parse(req.body)
  res.json(book.atOnce(() => checks.removePii(checks.candidate(req.params.id))))
})
app.post('/v1/invitations', (req, res) => {
  const asked = INVITATION.parse(req.body)
  if (!packages.includes(asked.package)) throw refusal(400, 'Package not found')
  const candidate = checks.candidate(asked.candidate_id)
  res.status(201).json(once(req, () => checks.invite(candidate, asked.package)))
})
app.get('/v1/invitations', (req, res) => {
  const { candidate_id } = req.query
  res.json(list(checks.invitations().filter((one) => candidate_id === undefined || one.candidate_id === candidate_id)))
})
app.get('/v1/invitations/:id', (req, res) => void res.json(checks.invitation(req.params.id)))
app.get('/v1/reports/:id', (req, res) => void res.json(checks.report(req.params.id)))
app.get('/v1/packages', (_req, res) => {
  res.json(list(packages.map((slug) => ({ id: slug, object: 'package', name: slug, slug, price: 3_500 }))))
})
app.use(() => {
  throw refusal(404, 'Not found')
})
app.use((error: unknown, _req: Request, _res: Response, next: NextFunction) => {
  next(
    error instanceof z.ZodError
      ? refusal(400, ...error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`))
      : error,
  )
})

listen(provider)
