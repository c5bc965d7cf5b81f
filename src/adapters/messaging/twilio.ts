import { z } from 'zod'
import type { TextRefusal } from '../../domain/messaging/text-refusals'
import { type Messaging, MessagingError, type TextOutcome } from '../../ports/messaging'
import { neverLeft } from '../never-left'
import { parseJson } from '../parse-json'

export interface TwilioSettings {
  readonly accountSid: string
  readonly authToken: string
  /** A number in E.164, an alphanumeric sender, or a messaging service (`MG…`). */
  readonly from: string
  readonly url: string
}

const TIMEOUT_MS = 5_000
const RECENT = 50

/** Their clock and ours need not agree, and theirs tells whole seconds. */
const SKEW_MS = 60_000

/** https://www.twilio.com/docs/api/errors; what is not here is `other`. */
const REFUSALS: Readonly<Record<number, TextRefusal>> = {
  21211: 'number',
  21217: 'number',
  21612: 'not_mobile',
  21614: 'not_mobile',
  21635: 'not_mobile',
  21610: 'opted_out',
  21408: 'region',
  20003: 'misconfigured',
  21212: 'misconfigured',
  21606: 'misconfigured',
  21659: 'misconfigured',
}

/** Those that something can be told by; all others are on their way. */
const FATES: Readonly<Record<string, 'delivered' | 'undelivered'>> = {
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'undelivered',
  failed: 'undelivered',
  canceled: 'undelivered',
}

const Refusal = z.object({ code: z.number() })
const Sent = z.object({ sid: z.string() })
const Fate = z.object({ status: z.string() })
const Page = z.object({
  messages: z.array(z.object({ sid: z.string(), body: z.string().nullable(), date_created: z.string() })),
})

/** Twilio's Messages API (2010-04-01). It knows no idempotency keys. */
export function twilioMessaging({ accountSid, authToken, from, url }: TwilioSettings): Messaging {
  const account = `/2010-04-01/Accounts/${encodeURIComponent(accountSid)}`
  const messages = new URL(`${account}/Messages.json`, url)
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`
  const sender: Record<string, string> = from.startsWith('MG') ? { MessagingServiceSid: from } : { From: from }
  const call = async (to: URL, init: RequestInit = {}) => {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const response = await fetch(to, { ...init, headers: { authorization }, redirect: 'error', signal })
    return { ok: response.ok, status: response.status, body: parseJson(await response.text()) }
  }
  const read = async <S extends z.ZodType>(from: URL, shape: S): Promise<z.output<S>> => {
    const { ok, status, body } = await call(from).catch((cause: unknown) => {
      throw new MessagingError('twilio does not answer', { cause })
    })
    const parsed = shape.safeParse(body)
    if (!ok || !parsed.success) throw new MessagingError(`twilio answered ${status}`, { cause: parsed.error })
    return parsed.data
  }

  return {
    name: 'twilio',

    async send({ to, body }) {
      const form = new URLSearchParams({ To: to, Body: body, ...sender })
      try {
        const answer = await call(messages, { method: 'POST', body: form })
        return outcomeOf(answer.status, answer.body)
      } catch (error) {
        return { outcome: neverLeft(error) ? 'later' : 'unknown' }
      }
    },

    async find({ to, body }, since) {
      const page = new URL(messages)
      page.search = new URLSearchParams({ To: to, PageSize: String(RECENT) }).toString()
      const { messages: recent } = await read(page, Page)
      // A trial account writes words of its own before ours.
      const found = recent.find(
        (each) => each.body?.endsWith(body) && Date.parse(each.date_created) >= since.getTime() - SKEW_MS,
      )
      return found?.sid ?? null
    },

    async fateOf(reference) {
      const { status } = await read(new URL(`${account}/Messages/${encodeURIComponent(reference)}.json`, url), Fate)
      return FATES[status] ?? null
    },
  }
}

function outcomeOf(status: number, body: unknown): TextOutcome {
  if (status >= 200 && status < 300) {
    const sent = Sent.safeParse(body)
    return sent.success ? { outcome: 'accepted', reference: sent.data.sid } : { outcome: 'unknown' }
  }
  if (status === 429) return { outcome: 'later' }
  // What fails on their side may have failed after it was taken.
  if (status >= 500 || status === 408) return { outcome: 'unknown' }
  if (status === 401 || status === 403) return { outcome: 'refused', reason: 'misconfigured' }
  return { outcome: 'refused', reason: REFUSALS[Refusal.safeParse(body).data?.code ?? 0] ?? 'other' }
}
