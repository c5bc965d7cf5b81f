import express, { type Request, type Response } from 'express'
import { z } from 'zod'
import { listen, openProvider, providerOptions } from '../kit/provider'
import { type Message, refusal, tellMessage, VERSION } from './answer'
import { Messages } from './messages'
import { page } from './page'

/** `AccountSid:AuthToken`, as Basic authorisation has it. */
const { key, ...options } = providerOptions({ key: `AC${'0'.repeat(32)}:simulated-token` })
const [account = ''] = key.split(':')
const PATH = `/${VERSION}/Accounts/${account}/Messages`

/** Twilio's Messages API as far as Waybill asks it: to send, to list by recipient, to look one up. `/` shows what arrived. */
const provider = openProvider(options, {
  name: 'twilio',
  fail(res, status) {
    const { body } =
      status === 429 ? refusal(429, 20429, 'Too Many Requests') : refusal(status, 20500, 'Internal Server Error')
    res.status(status).json(body)
  },
})
const { app, clock } = provider
const messages = new Messages(provider)
const tell = (message: Message, now = clock.now()) => tellMessage(account, message, now)

const LISTED = z.object({ To: z.string().optional(), PageSize: z.coerce.number().max(1_000).default(50) })

function list(req: Request, res: Response): void {
  const { To: to, PageSize: size } = LISTED.parse(req.query)
  const found = messages.list().filter((each) => to === undefined || each.to === to)
  res.json({
    messages: found.slice(0, size).map((each) => tell(each)),
    page: 0,
    page_size: size,
    first_page_uri: req.originalUrl,
    next_page_uri: null,
    uri: req.originalUrl,
  })
}

app.get('/', (_req, res) => void res.send(page(messages.list())))
app.use(express.urlencoded())
app.use((req, _res, next) => {
  if (req.header('authorization') !== `Basic ${Buffer.from(key).toString('base64')}`)
    throw refusal(401, 20003, 'Authenticate')
  next()
})
app.post(`${PATH}.json`, (req, res) => {
  const sent = messages.send(req.body)
  res.status(201).json(tell(sent, sent.at))
})
app.get(`${PATH}.json`, list)
app.get(`${PATH}/:sid.json`, (req, res, next) => {
  const found = messages.find(req.params.sid)
  if (found) res.json(tell(found))
  else next()
})
app.use((req) => {
  throw refusal(404, 20404, `The requested resource ${req.path} was not found`)
})

listen(provider)
