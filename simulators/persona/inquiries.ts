import { z } from 'zod'
import { magicOf, type Outcome, type Paper, twentyAt } from '../kit/paper-page'
import type { Provider } from '../kit/provider'
import { refusal } from './refusal'

export type Status =
  | 'created'
  | 'pending'
  | 'completed'
  | 'failed'
  | 'expired'
  | 'needs_review'
  | 'approved'
  | 'declined'

export interface Inquiry {
  readonly id: string
  readonly code: string
  readonly status: Status
  readonly referenceId: string
  readonly templateId: string
  readonly redirectUri: string | null
  readonly tags: readonly string[]
  readonly fields: Readonly<Record<string, string>>
  readonly createdAt: number
  readonly expiresAt: number
  readonly times: Readonly<Record<string, number>>
  readonly redactedAt: number | null
}

const Created = z.object({
  data: z.object({
    attributes: z.object({
      'inquiry-template-id': z.string().min(1),
      'reference-id': z.string().default(''),
      'redirect-uri': z.string().optional(),
      tags: z.array(z.string()).default([]),
    }),
  }),
  meta: z
    .object({ 'expiration-after-create-interval-seconds': z.number().int().positive().default(86_400) })
    .prefault({}),
})

const CLASSES: Readonly<Record<Paper['kind'], string>> = { passport: 'pp', driving_licence: 'dl', id_card: 'id' }
/** From which a person or a workflow can still move it. */
const OPEN: readonly Status[] = ['created', 'pending']

/** Inquiries, their states and what is told of each move. */
export class Inquiries {
  constructor(
    private readonly provider: Provider,
    private readonly workflow: boolean,
  ) {
    provider.clock.onAdvance(() => this.expire())
    setInterval(() => this.expire(), 500).unref()
  }

  create(asked: unknown): Inquiry {
    const { book, clock } = this.provider
    const parsed = Created.safeParse(asked)
    if (!parsed.success) throw refusal(422, 'Record invalid', z.prettifyError(parsed.error))
    const { attributes } = parsed.data.data
    const now = clock.now()
    const referenceId = attributes['reference-id']
    const expired = magicOf(referenceId) === 'expired'
    const life = parsed.data.meta['expiration-after-create-interval-seconds']
    const inquiry = this.keep({
      id: `inq_sim${String(book.next('inq')).padStart(12, '0')}`,
      code: `otl_sim${String(book.next('otl')).padStart(12, '0')}`,
      status: 'created',
      referenceId,
      templateId: attributes['inquiry-template-id'],
      redirectUri: attributes['redirect-uri'] ?? null,
      tags: attributes.tags,
      fields: {},
      createdAt: now,
      expiresAt: expired ? now : now + life,
      times: {},
      redactedAt: null,
    })
    this.tell('created', inquiry)
    return inquiry
  }

  /** @throws Refusal 404, also once it was redacted */
  find(id: string): Inquiry {
    const found = this.provider.book.get<Inquiry>('inquiries', id)
    if (!found) throw refusal(404, 'Record not found', `No inquiry ${id}.`)
    return found
  }

  byCode(code: string): Inquiry | undefined {
    return this.list().find((inquiry) => inquiry.code === code && inquiry.redactedAt === null)
  }

  list(): Inquiry[] {
    return this.provider.book.list<Inquiry>('inquiries')
  }

  /** Somebody has opened its page. */
  begin(inquiry: Inquiry): Inquiry {
    return inquiry.status === 'created' ? this.move(inquiry, 'pending', 'started') : inquiry
  }

  /** Somebody went through its page. */
  play(inquiry: Inquiry, outcome: Exclude<Outcome, 'abandon'>, paper: Paper): Inquiry {
    if (!OPEN.includes(inquiry.status)) return inquiry
    const magic = magicOf(inquiry.referenceId)
    const bornOn = magic === 'underage' ? twentyAt(this.provider.clock.now()) : paper.bornOn
    const told = this.keep({ ...inquiry, fields: fieldsOf({ ...paper, bornOn }) })
    const wish = magic === 'fail' || magic === 'review' ? magic : outcome
    if (wish === 'fail') {
      const failed = this.move(told, 'failed', 'failed')
      return this.workflow ? this.move(failed, 'declined', 'declined') : failed
    }
    const completed = this.move(told, 'completed', 'completed')
    if (wish === 'review') return this.move(completed, 'needs_review', 'marked-for-review')
    return this.workflow ? this.move(completed, 'approved', 'approved') : completed
  }

  /** By a workflow, or somebody at the provider's desk. */
  decide(id: string, to: 'approved' | 'declined' | 'needs_review' | 'expired'): Inquiry {
    const event = to === 'needs_review' ? 'marked-for-review' : to
    return this.move(this.find(id), to, event)
  }

  redact(id: string): Inquiry {
    const inquiry = this.keep({ ...this.find(id), fields: {}, redactedAt: this.provider.clock.now() })
    this.tell('redacted', inquiry)
    return inquiry
  }

  private move(inquiry: Inquiry, status: Status, event: string): Inquiry {
    const times = { ...inquiry.times, [status]: this.provider.clock.now() }
    const moved = this.keep({ ...inquiry, status, times })
    this.tell(event, moved)
    return moved
  }

  private expire(): void {
    for (const inquiry of this.list())
      if (OPEN.includes(inquiry.status) && inquiry.expiresAt <= this.provider.clock.now())
        this.provider.book.atOnce(() => this.move(inquiry, 'expired', 'expired'))
  }

  private keep(inquiry: Inquiry): Inquiry {
    return this.provider.book.put('inquiries', inquiry.id, inquiry)
  }

  private tell(event: string, inquiry: Inquiry): void {
    const id = `evt_sim${String(this.provider.book.next('evt')).padStart(12, '0')}`
    const at = this.provider.clock.now()
    this.provider.deliveries.add(id, { id, name: `inquiry.${event}`, at, inquiry })
  }
}

function fieldsOf({ first, last, bornOn, kind, country, state, expiresOn }: Paper): Record<string, string> {
  const fields = {
    'name-first': first,
    'name-last': last,
    birthdate: bornOn,
    'identification-class': CLASSES[kind],
    'identification-country-code': country,
    'identification-state': state,
    'identification-expiration-date': expiresOn,
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}
