import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Operator } from '../../domain/mobile-money/operators'
import { money } from '../../domain/money/money'
import { type CallOutcome, ProviderError } from '../../ports/call-outcome'
import type { MobileMoney, MobileMoneyAsk, MobileMoneyRecord } from '../../ports/mobile-money'
import { asked, call, outcomeOf } from '../call'

export interface NouPaySettings {
  readonly url: string
  readonly key: string
  readonly webhookSecret: string
  readonly timeoutMs: number
}

const OPERATOR: Readonly<Record<string, Operator>> = { MTN: 'mtn', ORANGE: 'orange', EU: 'eu_mobile' }
const TOLERANCE_SECONDS = 300
const DAY_MS = 86_400_000

const Movement = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.string(),
  amount: z.number().int(),
  currency: z.literal('XAF'),
  operator: z.string(),
  created_at: z.string(),
  msisdn: z.string().optional(),
  fee: z.number().int().optional(),
  failure_code: z.string().optional(),
  instructions: z.object({ ussd: z.string() }).optional(),
})
const Problem = z.object({ error: z.object({ code: z.string(), message: z.string() }) })
const Event = z.object({ id: z.string(), type: z.string(), data: z.object({ id: z.string() }) })

/** What goes back is a movement out like any other. */
const PATHS = { in: ['collections'], out: ['payouts', 'refunds'] } as const

/** NouPay by its neutral contract: MTN, Orange and EU Mobile, with idempotency keys, refunds and signed webhooks. */
export function noupay({ url, key, webhookSecret, timeoutMs }: NouPaySettings): MobileMoney {
  const headers = { authorization: `Bearer ${key}` }

  const ask = async (path: string) => {
    const answer = await asked({ url: new URL(`v1/${path}`, url), method: 'GET', headers, timeoutMs })
    if (answer.status !== 200 && answer.status !== 404) throw new ProviderError(`HTTP ${answer.status}`)
    return answer
  }

  async function begin(
    path: string,
    operationId: string,
    json: object,
  ): Promise<CallOutcome<z.output<typeof Movement>>> {
    const told = await call({
      url: new URL(`v1/${path}`, url),
      method: 'POST',
      headers: { ...headers, 'idempotency-key': operationId },
      json,
      timeoutMs,
    })
    if ('outcome' in told) return told
    const movement = Movement.safeParse(told.body)
    if (told.status === 202 && movement.success) return { outcome: 'accepted', value: movement.data }
    if (told.status < 300) return { outcome: 'unknown', why: 'an answer without a reference' }
    const problem = Problem.safeParse(told.body).data?.error ?? { code: `http_${told.status}`, message: '' }
    if (problem.code === 'insufficient_float') return { outcome: 'later', why: problem.code }
    // Somebody used this reference: only asking tells whether it was us.
    if (problem.code === 'duplicate_reference') return { outcome: 'unknown', why: problem.code }
    return outcomeOf(told, problem)
  }

  const moved = ({ operationId, amount, phone, description }: MobileMoneyAsk) => ({
    reference: operationId,
    amount: amount.amount,
    currency: amount.currency,
    msisdn: phone,
    operator: 'AUTO',
    description,
  })

  const referenceOf = (told: CallOutcome<z.output<typeof Movement>>): CallOutcome<{ reference: string }> =>
    told.outcome === 'accepted' ? { outcome: 'accepted', value: { reference: told.value.id } } : told

  const listed = async (direction: 'in' | 'out', query = '') => {
    const answers = await Promise.all(PATHS[direction].map((path) => ask(`${path}${query}`)))
    return answers.flatMap(({ body }) => {
      const read = z.object({ data: z.array(Movement) }).safeParse(body)
      if (!read.success) throw new ProviderError('a list of another shape', { cause: read.error })
      return read.data.data.map((one) => ({
        ...recordOf(direction, one),
        at: new Date(one.created_at),
        phone: one.msisdn ?? null,
      }))
    })
  }

  return {
    name: 'noupay',
    operators: ['mtn', 'orange', 'eu_mobile'],

    async collect(asked) {
      const told = await begin('collections', asked.operationId, moved(asked))
      if (told.outcome !== 'accepted') return told
      const { id, instructions } = told.value
      return { outcome: 'accepted', value: { reference: id, dial: instructions?.ussd ?? null } }
    },

    async payOut(asked) {
      return referenceOf(await begin('payouts', asked.operationId, moved(asked)))
    },

    async refund({ operationId, amount }, collection) {
      const json = { collection_id: collection, amount: amount.amount, reference: operationId }
      return referenceOf(await begin('refunds', operationId, json))
    },

    async read(direction, reference) {
      const path = reference.startsWith('rf_') ? 'refunds' : PATHS[direction][0]
      const { status, body } = await ask(`${path}/${encodeURIComponent(reference)}`)
      if (status === 404) return null
      const read = Movement.safeParse(body)
      if (!read.success) throw new ProviderError('a movement of another shape', { cause: read.error })
      return recordOf(direction, read.data)
    },

    async find(direction, operationId) {
      const found = await listed(direction, `?reference=${encodeURIComponent(operationId)}`)
      return found[0] ?? null
    },

    async hear({ headers: given, body }, now) {
      const [, t = '', v1 = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(given['x-momo-signature'] ?? '') ?? []
      const expected = createHmac('sha256', webhookSecret).update(`${t}.`).update(body).digest()
      const said = Buffer.from(v1, 'hex')
      const age = Math.abs(now.getTime() / 1000 - Number(t))
      if (said.length !== expected.length || !timingSafeEqual(said, expected) || age > TOLERANCE_SECONDS) return null
      const event = Event.parse(JSON.parse(Buffer.from(body).toString('utf8')))
      const direction = event.type.startsWith('collection.') ? 'in' : 'out'
      return { eventId: event.id, direction, reference: event.data.id }
    },

    async report(from, to) {
      const all = [...(await listed('in')), ...(await listed('out'))]
      return all.filter(({ at }) => at >= new Date(from) && at.getTime() < Date.parse(to) + DAY_MS)
    },
  }
}

function recordOf(direction: 'in' | 'out', one: z.output<typeof Movement>): MobileMoneyRecord {
  const state =
    one.status === 'SUCCEEDED'
      ? ('succeeded' as const)
      : ['FAILED', 'EXPIRED', 'CANCELLED'].includes(one.status)
        ? ('failed' as const)
        : ('pending' as const)
  return {
    reference: one.id,
    operationId: one.reference,
    direction,
    state,
    amount: money(one.amount, 'XAF'),
    fee: one.fee === undefined ? null : money(one.fee, 'XAF'),
    operator: OPERATOR[one.operator] ?? null,
    reason: one.failure_code ?? (state === 'failed' ? one.status.toLowerCase() : null),
  }
}
