import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { type CallOutcome, ProviderError } from '../../ports/call-outcome'
import type { Identity, IdentityEvent, OpenedCheck } from '../../ports/identity'
import type { IncomingCall } from '../../ports/mobile-money'
import { asked, call, outcomeOf } from '../call'
import { parseJson } from '../parse-json'
import { Answered, recordOf } from './persona-inquiry'

export interface PersonaSettings {
  readonly url: string
  readonly key: string
  /** Dated; without it the key’s own setting would apply, and change under us. */
  readonly version: string
  readonly templateId: string
  readonly webhookSecret: string
  /** Whether a workflow of the account decides after an inquiry was completed. */
  readonly workflowDecides: boolean
  readonly timeoutMs: number
}

const TOLERANCE_SECONDS = 300
/** How long Persona’s links are good, its own default. */
const LINK_SECONDS = 86_400

const Problem = z.object({ errors: z.array(z.object({ title: z.string(), details: z.string().nullish() })).min(1) })
const Event = z.object({
  data: z.object({
    id: z.string(),
    attributes: z.object({
      name: z.string(),
      payload: z.object({ data: z.object({ type: z.string(), id: z.string() }) }),
    }),
  }),
})

/** Persona: hosted inquiries of one template, decided by the account’s workflow or by the inquiry itself. */
export function persona(settings: PersonaSettings): Identity {
  const { url, key, version, templateId, webhookSecret, workflowDecides, timeoutMs } = settings
  const headers = { authorization: `Bearer ${key}`, 'persona-version': version, 'key-inflection': 'kebab' }
  const at = (path: string) => new URL(`api/v1/${path}`, url)

  return {
    name: 'persona',

    async createCheck({ operationId, type, returnUrl }) {
      const told = await call({
        url: at('inquiries'),
        method: 'POST',
        headers: { ...headers, 'idempotency-key': operationId },
        // Nothing of the person: what he is called and when he was born the paper says.
        json: {
          data: {
            attributes: {
              'inquiry-template-id': templateId,
              'reference-id': operationId,
              'redirect-uri': returnUrl,
              tags: [type],
            },
          },
          meta: { 'auto-create-one-time-link': true, 'expiration-after-create-interval-seconds': LINK_SECONDS },
        },
        timeoutMs,
      })
      if ('outcome' in told) return told
      const answered = Answered.safeParse(told.body)
      if (told.status < 300)
        return answered.success ? opened(answered.data) : { outcome: 'unknown', why: 'an answer of another shape' }
      // Its key was used with other words, before a setting changed: that one lapses, and the person begins another.
      if (told.status === 409) return { outcome: 'unknown', why: 'HTTP 409' }
      return outcomeOf(told, problemOf(told))
    },

    async getCheck(reference) {
      const { status, body } = await asked({
        url: at(`inquiries/${encodeURIComponent(reference)}`),
        method: 'GET',
        headers,
        timeoutMs,
      })
      if (status === 404) return null
      const read = Answered.safeParse(body)
      if (status !== 200 || !read.success) throw new ProviderError(`an inquiry of another shape: HTTP ${status}`)
      return recordOf(read.data.data, workflowDecides)
    },

    async redact(reference) {
      const told = await call({
        url: at(`inquiries/${encodeURIComponent(reference)}`),
        method: 'DELETE',
        headers,
        timeoutMs,
      })
      if ('outcome' in told) return told
      if (told.status < 300 || told.status === 404) return { outcome: 'accepted', value: null }
      return outcomeOf(told, problemOf(told))
    },

    verifyWebhook: (incoming, now) => hear(incoming, { webhookSecret, now }),
  }
}

function opened({ data, meta }: z.output<typeof Answered>): CallOutcome<OpenedCheck> {
  const link = meta?.['one-time-link'] ?? meta?.['one-time-link-short']
  if (!link) return { outcome: 'unknown', why: 'an inquiry without its link' }
  const made = data.attributes['created-at']
  const from = made ? new Date(made).getTime() : Number.NaN
  const expiresAt = Number.isNaN(from) ? null : new Date(from + LINK_SECONDS * 1000)
  return { outcome: 'accepted', value: { reference: data.id, url: link, expiresAt } }
}

function problemOf({ status, body }: { status: number; body: unknown }) {
  const problem = Problem.safeParse(body).data?.errors[0]
  return { code: problem?.title ?? `http_${status}`, message: problem?.details ?? '' }
}

/** While a secret is changed the header has two signatures, with a space between them: one of them is ours. */
function hear(
  { headers, body }: IncomingCall,
  { webhookSecret, now }: { webhookSecret: string; now: Date },
): IdentityEvent | null {
  const genuine = (headers['persona-signature'] ?? '').split(' ').some((pair) => {
    const [, t = '', v1 = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(pair) ?? []
    const expected = createHmac('sha256', webhookSecret).update(`${t}.`).update(body).digest()
    const said = Buffer.from(v1, 'hex')
    const age = Math.abs(now.getTime() / 1000 - Number(t))
    return said.length === expected.length && timingSafeEqual(said, expected) && age <= TOLERANCE_SECONDS
  })
  if (!genuine) return null
  const event = Event.safeParse(parseJson(Buffer.from(body).toString('utf8')))
  if (!event.success) return null
  const { id, attributes } = event.data.data
  const { type, id: about } = attributes.payload.data
  return { eventId: id, type: attributes.name, reference: type === 'inquiry' ? about : null }
}
