import { z } from 'zod'
import { magicOf, type Outcome, type Paper, twentyAt } from '../kit/paper-page'
import type { Provider } from '../kit/provider'
import { Refusal } from '../kit/refusal'

type Status = 'INITIATED' | 'ACQUISITION_STARTED' | 'PROCESSED' | 'SESSION_EXPIRED' | 'TOKEN_EXPIRED'

/** A run of a workflow in an account. */
export interface Run {
  readonly id: string
  readonly account: string
  readonly token: string
  readonly key: number
  readonly status: Status
  readonly decision: 'PASSED' | 'REJECTED' | 'WARNING' | null
  readonly reference: string
  readonly callbackUrl: string | null
  readonly successUrl: string | null
  readonly errorUrl: string | null
  readonly paper: Paper | null
  readonly createdAt: number
  readonly completedAt: number | null
  readonly expiresAt: number
  readonly gone: boolean
}

const Initiated = z.object({
  customerInternalReference: z.string().min(1).max(100),
  userReference: z.string().max(100).optional(),
  callbackUrl: z.url().optional(),
  tokenLifetime: z
    .string()
    .regex(/^\d+[mhd]$/)
    .default('30m'),
  workflowDefinition: z.object({ key: z.number().int(), credentials: z.array(z.unknown()).optional() }),
  web: z.object({ successUrl: z.url(), errorUrl: z.url() }).partial().optional(),
})

const UNITS: Readonly<Record<string, number>> = { m: 60, h: 3600, d: 86_400 }

/** Runs of workflows, and what is called back of each. */
export class Runs {
  constructor(private readonly provider: Provider) {
    provider.clock.onAdvance(() => this.expire())
    setInterval(() => this.expire(), 500).unref()
  }

  initiate(asked: unknown): Run {
    const { book, clock } = this.provider
    const parsed = Initiated.safeParse(asked)
    if (!parsed.success) throw new Refusal(400, { message: z.prettifyError(parsed.error) })
    const { customerInternalReference: reference, callbackUrl, tokenLifetime, workflowDefinition, web } = parsed.data
    const now = clock.now()
    const life = Number(tokenLifetime.slice(0, -1)) * (UNITS[tokenLifetime.slice(-1)] ?? 60)
    const id = (name: string) => `${name}-sim-${String(book.next(name)).padStart(8, '0')}`
    return this.keep({
      id: id('workflow'),
      account: id('account'),
      token: id('token'),
      key: workflowDefinition.key,
      status: 'INITIATED',
      decision: null,
      reference,
      callbackUrl: callbackUrl ?? null,
      successUrl: web?.successUrl ?? null,
      errorUrl: web?.errorUrl ?? null,
      paper: null,
      createdAt: now,
      completedAt: null,
      expiresAt: magicOf(reference) === 'expired' ? now : now + life,
      gone: false,
    })
  }

  find(account: string, id: string): Run {
    const run = this.provider.book.get<Run>('runs', id)
    if (!run || run.account !== account || run.gone) throw new Refusal(404, { message: 'Not found' })
    return run
  }

  byToken(token: string): Run | undefined {
    return this.list().find((run) => run.token === token && !run.gone)
  }

  begin(run: Run): Run {
    return run.status === 'INITIATED' ? this.keep({ ...run, status: 'ACQUISITION_STARTED' }) : run
  }

  play(run: Run, outcome: Exclude<Outcome, 'abandon'>, paper: Paper): Run {
    const now = this.provider.clock.now()
    const magic = magicOf(run.reference)
    const wish = magic === 'fail' || magic === 'review' ? magic : outcome
    const decision = { pass: 'PASSED', fail: 'REJECTED', review: 'WARNING' } as const
    const bornOn = magic === 'underage' ? twentyAt(now) : paper.bornOn
    const processed = this.keep({
      ...run,
      status: 'PROCESSED',
      decision: decision[wish],
      paper: { ...paper, bornOn },
      completedAt: now,
    })
    this.callBack(processed)
    return processed
  }

  forget({ id }: Run): void {
    const run = this.provider.book.get<Run>('runs', id)
    if (run) this.keep({ ...run, paper: null, gone: true })
  }

  private list(): Run[] {
    return this.provider.book.list<Run>('runs')
  }

  private expire(): void {
    const now = this.provider.clock.now()
    for (const run of this.list()) {
      const open = run.status === 'INITIATED' || run.status === 'ACQUISITION_STARTED'
      if (!open || run.expiresAt > now) continue
      const status = run.status === 'INITIATED' ? 'TOKEN_EXPIRED' : 'SESSION_EXPIRED'
      this.provider.book.atOnce(() => this.callBack(this.keep({ ...run, status })))
    }
  }

  private callBack(run: Run): void {
    if (!run.callbackUrl) return
    const id = `callback-${this.provider.book.next('callback')}`
    this.provider.deliveries.add(id, { at: this.provider.clock.now(), run }, run.callbackUrl)
  }

  private keep(run: Run): Run {
    return this.provider.book.put('runs', run.id, run)
  }
}
