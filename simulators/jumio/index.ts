import express, { type Request } from 'express'
import { closedPage, Played, paperPage } from '../kit/paper-page'
import { listen, openProvider, providerOptions } from '../kit/provider'
import { Refusal } from '../kit/refusal'
import { type Run, Runs } from './runs'
import { tellCallback, tellRun } from './tell-run'

const HOUR = 3600
const NAME = 'Jumio'
const options = providerOptions({ 'client-id': 'simulated-client', 'client-secret': 'simulated-secret' })
let address = ''

/**
 * Jumio as far as Waybill asks it: OAuth tokens, accounts with a run of a workflow, its web client, retrieval and unsigned callbacks. What its
 * three hosts are to the world is one here.
 */
const provider = openProvider(options, {
  name: 'jumio',
  webhook: {
    pauses: [60, 5 * 60, HOUR, 6 * HOUR, 12 * HOUR],
    // It signs nothing; a flaw is a path that nobody knows, and that is the receiver's to find.
    sign(payload) {
      const body = JSON.stringify(tellCallback(payload as { at: number; run: Run }, address))
      return { method: 'POST', headers: { 'content-type': 'application/json', 'user-agent': 'Jumio Callback' }, body }
    },
  },
  fail: (res, status) => void res.status(status).json({ message: status === 429 ? 'Too many requests' : 'Failed' }),
})
const { app, book, clock } = provider
const runs = new Runs(provider)

app.use((req, _res, next) => {
  address = `http://${req.headers.host}`
  next()
})
app
  .route('/web/v4/app')
  .get((req, res) => {
    const run = openRun(req)
    if (!run) return void res.status(410).send(closedPage(NAME, 'This link is good no more.'))
    book.atOnce(() => runs.begin(run))
    res.send(paperPage(NAME))
  })
  .post(express.urlencoded({ extended: false }), (req, res) => {
    const run = openRun(req)
    if (!run) return void res.status(410).send(closedPage(NAME, 'This link is good no more.'))
    const { outcome, ...paper } = Played.parse(req.body)
    if (outcome === 'abandon') return void res.send(closedPage(NAME, 'You may come back by the same link.'))
    const { decision, successUrl, errorUrl } = book.atOnce(() => runs.play(run, outcome, paper))
    const back = decision === 'REJECTED' ? errorUrl : successUrl
    if (back) res.redirect(303, back)
    else res.send(closedPage(NAME, 'Thank you. You may close this page.'))
  })

app.use((req, _res, next) => {
  // As Jumio does: without a name of whoever calls, or with a library's own, it answers nobody.
  if (!/^\S.* \S+\/v?\d/.test(req.header('user-agent') ?? '')) throw new Refusal(403, { message: 'Forbidden' })
  next()
})
app.post('/oauth2/token', express.urlencoded({ extended: false }), (req, res) => {
  const basic = Buffer.from(`${options['client-id']}:${options['client-secret']}`).toString('base64')
  if (req.header('authorization') !== `Basic ${basic}`) throw new Refusal(401, { error: 'invalid_client' })
  if (req.body?.grant_type !== 'client_credentials') throw new Refusal(400, { error: 'unsupported_grant_type' })
  const token = `access-${book.next('access')}`
  book.put('tokens', token, clock.now() + HOUR)
  res.json({ access_token: token, expires_in: HOUR, token_type: 'Bearer' })
})
app.use((req, _res, next) => {
  const token = /^Bearer (.+)$/.exec(req.header('authorization') ?? '')?.[1]
  if (!token || (book.get<number>('tokens', token) ?? 0) <= clock.now())
    throw new Refusal(401, { message: 'Unauthorized' })
  next()
})
app.use(express.json())
app.post('/api/v1/accounts', (req, res) => {
  const run = book.atOnce(() => runs.initiate(req.body))
  res.json({
    timestamp: new Date(run.createdAt * 1000).toISOString(),
    account: { id: run.account },
    web: { href: `${address}/web/v4/app?authorizationToken=${run.token}` },
    sdk: { token: run.token },
    workflowExecution: { id: run.id, credentials: [] },
  })
})
const ONE = '/api/v1/accounts/:account/workflow-executions/:id'
app.get(ONE, (req, res) => void res.json(tellRun(runs.find(req.params.account, req.params.id))))
app.delete(ONE, (req, res) => {
  book.atOnce(() => runs.forget(runs.find(req.params.account, req.params.id)))
  res.status(200).json({})
})
app.use(() => {
  throw new Refusal(404, { message: 'Not found' })
})

function openRun(req: Request): Run | undefined {
  const run = runs.byToken(String(req.query.authorizationToken ?? ''))
  return run && (run.status === 'INITIATED' || run.status === 'ACQUISITION_STARTED') ? run : undefined
}

listen(provider)
