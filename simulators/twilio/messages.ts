import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Provider } from '../kit/provider'
import { type Message, refusal } from './answer'
import { NEVER_ARRIVES, refusalOf } from './magic-numbers'

const SENT = z.object({
  To: z.string().default(''),
  Body: z.string().default(''),
  From: z.string().optional(),
  MessagingServiceSid: z.string().optional(),
})

/** All texts that were ever taken. */
export class Messages {
  constructor(private readonly provider: Provider) {}

  /** The newest first. */
  list(): Message[] {
    return this.provider.book.list<Message>('messages').reverse()
  }

  find(sid: string): Message | undefined {
    return this.provider.book.get<Message>('messages', sid)
  }

  send(given: unknown): Message {
    const { To: to, Body: body, From, MessagingServiceSid } = SENT.parse(given ?? {})
    const from = From ?? MessagingServiceSid
    if (!to) throw refusal(400, 21604, "A 'To' phone number is required.")
    if (!from) throw refusal(400, 21603, "A 'From' phone number is required.")
    if (!body) throw refusal(400, 21602, 'Message body is required.')
    if (!/^\+[1-9]\d{6,14}$/.test(to)) throw refusal(400, 21211, `Invalid 'To' Phone Number: ${to}`)
    const refused = refusalOf(to)
    if (refused) throw refused
    const sid = `SM${randomBytes(16).toString('hex')}`
    const fate = to === NEVER_ARRIVES ? 'undelivered' : 'delivered'
    return this.provider.book.put<Message>('messages', sid, {
      sid,
      to,
      from,
      body,
      at: this.provider.clock.now(),
      fate,
    })
  }
}
