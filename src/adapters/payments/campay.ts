import { createHash } from 'node:crypto'
import { errors, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Operator } from '../../domain/mobile-money/operators'
import { money } from '../../domain/money/money'
import { type CallOutcome, ProviderError } from '../../ports/call-outcome'
import type { MobileMoney, MobileMoneyAsk, MobileMoneyLine } from '../../ports/mobile-money'
import { type Answer, asked, call, outcomeOf } from '../call'
import { parseJson } from '../parse-json'
import { type CamPayAccount, campayToken } from './campay-token'

export interface CamPaySettings extends CamPayAccount {
  readonly webhookKey: string
}

/** `5`, `5.0` and `"5.00"` have all been seen; a franc has no smaller unit. */
const francs = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .transform(Math.round)
const State = z.string().transform((status) => {
  if (status === 'SUCCESSFUL') return 'succeeded' as const
  // What is not known yet is asked again, and never taken for an end.
  return status === 'FAILED' ? ('failed' as const) : ('pending' as const)
})
/** Absent values come as the word. */
const text = z.string().transform((value) => (value === 'None' || value === '' ? null : value))

const Begun = z.object({ reference: z.string(), ussd_code: z.string().optional() })
const Transaction = z.object({
  reference: z.string(),
  status: State,
  amount: francs,
  app_amount: francs.optional(),
  operator: z.string(),
  endpoint: z.enum(['collect', 'withdraw']),
  external_reference: text,
  reason: text.optional(),
})
const History = z.object({
  data: z.array(
    z.object({
      reference_uuid: z.string(),
      status: State,
      amount: francs,
      charge_amount: francs,
      credit: z.number(),
      debit: z.number(),
      operator: z.string(),
      external_user: text,
      phone_number: text,
      datetime: z.coerce.date(),
    }),
  ),
})
const Problem = z.object({ message: z.string().default(''), error_code: z.string().optional() })
const Callback = z.object({
  reference: z.string(),
  status: z.string(),
  endpoint: z.string().default('collect'),
  signature: z.string(),
})

const OPERATOR: Readonly<Record<string, Operator>> = { mtn: 'mtn', orange: 'orange' }
const operator = (name: string): Operator | null => OPERATOR[name.toLowerCase()] ?? null
const ENDPOINT = { in: 'collect', out: 'withdraw' } as const
const DIRECTION = { collect: 'in', withdraw: 'out' } as const
const TOLERANCE_SECONDS = 60

/**
 * CamPay: phones of MTN and Orange. It has no idempotency key; the operation's id goes as `external_reference` and, because only that comes
 * back in the history, as `external_user` too. It has no refund either: what goes back is a withdrawal to the payer.
 */
export function campay(settings: CamPaySettings): MobileMoney {
  const token = campayToken(settings)
  const request = async (path: string, json?: unknown) => ({
    url: new URL(`api/${path}`, settings.url),
    method: json === undefined ? ('GET' as const) : ('POST' as const),
    headers: { authorization: `Token ${await token.get()}` },
    json,
    timeoutMs: settings.timeoutMs,
  })
  /** A token that has just ended is no reason to fail: nothing was done under it. */
  const again = async <T extends object>(send: () => Promise<T>): Promise<T> => {
    const first = await send()
    if (!('status' in first) || first.status !== 401) return first
    token.drop()
    return send()
  }
  const ask = async (path: string, json?: unknown): Promise<Answer> => {
    const answer = await again(async () => asked(await request(path, json)))
    if (answer.status === 401 || answer.status === 403) throw new ProviderError(`HTTP ${answer.status}`)
    return answer
  }

  async function begin(direction: 'in' | 'out', { operationId, amount, phone, description }: MobileMoneyAsk) {
    const json = {
      amount: String(amount.amount),
      currency: amount.currency,
      [direction === 'in' ? 'from' : 'to']: phone.replace('+', ''),
      description,
      external_reference: operationId,
      external_user: operationId,
    }
    const told = await again(async () => call(await request(`${ENDPOINT[direction]}/`, json))).catch((error) => {
      // Without a token nothing was asked.
      if (error instanceof ProviderError) return { outcome: 'later', why: error.message } as const
      throw error
    })
    if ('outcome' in told) return told
    const begun = Begun.safeParse(told.body)
    if (told.status === 200 && begun.success)
      return { outcome: 'accepted', value: begun.data } as const satisfies CallOutcome<z.output<typeof Begun>>
    if (told.status === 200) return { outcome: 'unknown', why: 'an answer without a reference' } as const
    const { message, error_code } = Problem.safeParse(told.body).data ?? { message: '' }
    const code = /\bER\d{3}\b/.exec(`${error_code} ${message}`)?.[0]
    // The float of that operator may be filled.
    if (code === 'ER301') return { outcome: 'later', why: code } as const
    return outcomeOf(told, { code: code ?? `http_${told.status}`, message })
  }

  const report = async (from: string, to: string): Promise<readonly MobileMoneyLine[]> => {
    const { body } = await ask('history/', { start_date: from, end_date: to })
    const read = History.safeParse(body)
    if (!read.success) throw new ProviderError('a history of another shape', { cause: read.error })
    return read.data.data.map((line) => ({
      reference: line.reference_uuid,
      operationId: line.external_user,
      direction: line.debit > 0 ? 'out' : 'in',
      state: line.status,
      amount: money(line.amount, 'XAF'),
      fee: line.status === 'succeeded' ? money(line.charge_amount, 'XAF') : null,
      operator: operator(line.operator),
      reason: null,
      at: line.datetime,
      phone: line.phone_number && `+${line.phone_number}`,
    }))
  }

  return {
    name: 'campay',
    operators: ['mtn', 'orange'],

    async collect(asked) {
      const told = await begin('in', asked)
      if (told.outcome !== 'accepted') return told
      const { reference, ussd_code } = told.value
      return { outcome: 'accepted', value: { reference, dial: dialled(ussd_code, asked.phone) } }
    },

    async payOut(asked) {
      const told = await begin('out', asked)
      return told.outcome === 'accepted' ? { outcome: 'accepted', value: { reference: told.value.reference } } : told
    },

    async refund(asked) {
      return this.payOut(asked)
    },

    async read(_direction, reference) {
      const { status, body } = await ask(`transaction/${encodeURIComponent(reference)}/`)
      if (status === 404) return null
      const read = Transaction.safeParse(body)
      if (!read.success) throw new ProviderError('a transaction of another shape', { cause: read.error })
      const { data } = read
      const fee = data.endpoint === 'collect' && data.app_amount !== undefined ? data.amount - data.app_amount : 0
      return {
        reference: data.reference,
        operationId: data.external_reference,
        direction: DIRECTION[data.endpoint],
        state: data.status,
        amount: money(data.amount, 'XAF'),
        fee: data.status === 'succeeded' ? money(fee, 'XAF') : null,
        operator: operator(data.operator),
        reason: data.reason ?? null,
      }
    },

    async find(direction, operationId, since) {
      const lines = await report(dayOf(since, -1), dayOf(new Date(), 1))
      const line = lines.find((one) => one.direction === direction && one.operationId === operationId)
      return line ? this.read(direction, line.reference) : null
    },

    async hear({ query, body }, now) {
      const told = Callback.safeParse(body.length ? parseJson(Buffer.from(body).toString('utf8')) : query)
      if (!told.success) return null
      const { signature, reference, status, endpoint } = told.data
      const key = new TextEncoder().encode(settings.webhookKey)
      const options = { algorithms: ['HS256'], clockTolerance: TOLERANCE_SECONDS, currentDate: now }
      const genuine = await jwtVerify(signature, key, options).catch(nullIfForged)
      if (!genuine) return null
      const eventId = createHash('sha256').update(`campay|${reference}|${status}`).digest('hex')
      return { eventId, reference, direction: endpoint === 'withdraw' ? 'out' : 'in' }
    },

    report,
  }
}

/** The bare code in practice, one sentence for both operators in the documentation. */
function dialled(said: string | undefined, phone: string): string | null {
  const codes = said?.match(/[*#][\d*#]+#/g) ?? []
  return (codes.length > 1 && /^\+2376(9|5[5-9])/.test(phone) ? codes[1] : codes[0]) ?? null
}

/** The day of a moment, and days beside it: the provider's days may begin at another hour. */
const dayOf = (moment: Date, shift: number): string =>
  new Date(moment.getTime() + shift * 86_400_000).toISOString().slice(0, 10)

/** Not signed by them, or too long ago: nobody's call. */
function nullIfForged(error: unknown): null {
  if (error instanceof errors.JOSEError) return null
  throw error
}
