import express, { type NextFunction, type Request, type Response } from 'express'
import { z } from 'zod'
import { listen, openProvider, providerOptions } from '../kit/provider'
import { callback } from './callback'
import { refusal } from './refusal'
import { tokens } from './tokens'
import { type Transaction, Transactions } from './transactions'

const options = providerOptions({
  username: 'simulated-app',
  password: 'simulated-password',
  'webhook-key': 'simulated-webhook-key',
  'callback-method': 'POST',
  'settle-seconds': '3',
  float: '1000000',
  repeats: 'no',
})
const webhook = {
  key: options['webhook-key'],
  method: options['callback-method'] === 'GET' ? ('GET' as const) : ('POST' as const),
}

/** CamPay as far as Waybill calls it: collections from phones of MTN and Orange, withdrawals to them, callbacks that only ring. */
const provider = openProvider(options, {
  name: 'campay',
  webhook: {
    // Once, as far as is known: whoever missed it has to ask.
    pauses: [],
    sign: (payload, at, flaw) => callback(payload as Transaction, at, flaw, webhook),
  },
  fail: (res, status) =>
    void res.status(status).json({ message: status === 429 ? 'Request was throttled.' : 'Server error.' }),
})
const { app, book } = provider
const transactions = new Transactions(provider, {
  fees: { MTN: 250, Orange: 200 },
  float: Number(options.float),
  settleSeconds: Number(options['settle-seconds']),
  repeats: options.repeats === 'yes',
})
const { issue, check } = tokens(provider, options)

const MONEY = {
  amount: z.string(),
  currency: z.literal('XAF').default('XAF'),
  description: z.string(),
  external_reference: z.uuid(),
  external_user: z.string().optional(),
}
const COLLECT = z.object({ ...MONEY, from: z.string() })
const WITHDRAW = z.object({ ...MONEY, to: z.string() })
const HISTORY = z.object({ start_date: z.iso.date(), end_date: z.iso.date() })

const begin = (endpoint: Transaction['endpoint'], asked: z.infer<typeof COLLECT> | z.infer<typeof WITHDRAW>) => {
  const phone = 'from' in asked ? asked.from : asked.to
  const begun = book.atOnce(() => transactions.begin(endpoint, { ...asked, phone }))
  if (begun.sim.fate === 'lost answer') throw refusal(500, null, 'Server error.')
  return begun
}

// Paths end in a slash, and one without is another path.
const api = express.Router({ strict: true })
app.use(express.json())
api.post('/token/', (req, res) => void res.json(issue(req.body)))
api.use(check)
api.post('/collect/', (req, res) => {
  const { reference, operator } = begin('collect', COLLECT.parse(req.body))
  res.json({
    reference,
    ussd_code: operator === 'MTN' ? '*126#' : '#150*50#',
    operator: operator.toLowerCase(),
  })
})
api.post('/withdraw/', (req, res) => {
  const { reference, status } = begin('withdraw', WITHDRAW.parse(req.body))
  res.json({ reference, status })
})
api.get('/transaction/:reference/', (req, res) => {
  const found = transactions.find(req.params.reference)
  if (!found) throw refusal(404, null, 'Transaction not found.')
  const { sim: _, ...told } = found
  res.json(told)
})
api.get('/balance/', (_req, res) => {
  const [mtn_balance, orange_balance] = (['MTN', 'Orange'] as const).map((operator) => transactions.balance(operator))
  res.json({ total_balance: (mtn_balance ?? 0) + (orange_balance ?? 0), mtn_balance, orange_balance, currency: 'XAF' })
})
api.post('/history/', (req, res) => {
  const { start_date, end_date } = HISTORY.parse(req.body)
  const day = ({ sim }: Transaction) => new Date(sim.at * 1000).toISOString().slice(0, 10)
  const wanted = transactions.list().filter((one) => day(one) >= start_date && day(one) <= end_date)
  res.json({ data: wanted.map(line) })
})
app.use('/api', api)
app.use((_req, res) => void res.status(404).json({ message: 'Not found.' }))
app.use((error: unknown, _req: Request, _res: Response, next: NextFunction) => {
  next(error instanceof z.ZodError ? refusal(400, null, z.prettifyError(error)) : error)
})

/** A line of the history, as a reconciliation reads it. */
function line({ sim, ...one }: Transaction) {
  const collected = one.endpoint === 'collect'
  return {
    datetime: new Date(sim.at * 1000).toISOString(),
    code: one.code,
    operator_tx_code: one.operator_reference,
    operator: one.operator,
    phone_number: one.phone_number,
    description: sim.description,
    external_user: one.external_user,
    amount: Number(one.amount),
    charge_amount: sim.fee,
    debit: collected ? 0 : Number(one.amount),
    credit: collected ? Number(one.app_amount) : 0,
    status: one.status,
    reference_uuid: one.reference,
  }
}

listen(provider)
