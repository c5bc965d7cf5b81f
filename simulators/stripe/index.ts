import { createHmac } from 'node:crypto'
import express from 'express'
import { listen, openProvider, providerOptions } from '../kit/provider'
import { authorize } from './authorize'
import { challenge } from './challenge'
import { idempotency } from './idempotency'
import { expireHolds } from './payment-intents'
import { turnRefunds } from './refunds'
import { refusal } from './refusal'
import { routes } from './routes'
import { World } from './world'

const HOUR = 3600
const options = providerOptions({
  key: 'sk_test_simulated',
  'webhook-secret': 'whsec_simulated',
})

/** Stripe as far as Waybill calls it, for its official library: cards with manual capture, refunds, disputes, transfers, webhooks. */
const provider = openProvider(options, {
  name: 'stripe',
  webhook: {
    pauses: [5, 60, 5 * 60, 30 * 60, 2 * HOUR, 5 * HOUR, 10 * HOUR, 12 * HOUR, 12 * HOUR, 12 * HOUR],
    sign(payload, at, flaw) {
      const body = JSON.stringify(payload)
      const t = flaw === 'stale' ? at - HOUR : at
      const secret = flaw === 'signature' ? 'whsec_of_somebody_else' : options['webhook-secret']
      const v1 = createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')
      const headers = { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': `t=${t},v1=${v1}` }
      return { method: 'POST', headers, body }
    },
  },
  fail(res, status) {
    const error =
      status === 429
        ? { type: 'invalid_request_error', code: 'rate_limit', message: 'Too many requests.' }
        : { type: 'api_error', message: 'An unknown error occurred.' }
    // What was begun under a key has this answer for a day, whatever came of it.
    if (status >= 500) res.locals.keep?.(status, JSON.stringify({ error }))
    res.status(status).json({ error })
  },
})

const world = new World(provider)
const { app, clock, book } = provider
const passTime = () =>
  world.atOnce(() => {
    expireHolds(world)
    turnRefunds(world)
  })
clock.onAdvance(passTime)
// What is due by the real clock alone.
setInterval(passTime, 1000).unref()

// `created[gte]=…`, `expand[]=…`.
app.set('query parser', 'extended')
app.use((req, res, next) => {
  world.address = `http://${req.headers.host}`
  res.set('Request-Id', `req_${book.next('req')}`)
  next()
})
app.use('/challenge', challenge(world))
app.use(express.urlencoded({ extended: true, limit: '1mb' }))
app.use(authorize(world, options.key))
app.use(idempotency(book, () => world.now()))
app.use('/v1', routes(world))
app.use((req) => {
  throw refusal(404, {
    type: 'invalid_request_error',
    message: `Unrecognized request URL (${req.method}: ${req.path}).`,
  })
})

listen(provider)
