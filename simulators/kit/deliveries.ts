import { z } from 'zod'
import type { Book } from './book'
import type { Clock } from './clock'
import { randomFrom } from './random'

const MANNERS = z.object({
  /** Where they go; null: nowhere, they are given up at once. */
  url: z.url().nullable().optional(),
  /** How often each is sent at the same time. */
  copies: z.number().int().min(1).max(50).optional(),
  /** Kept back until this is false again; then they go out, shuffled if so told. */
  hold: z.boolean().optional(),
  shuffle: z.boolean().optional(),
  flaw: z.enum(['signature', 'stale']).nullable().optional(),
})

type Manners = Required<z.infer<typeof MANNERS>>

/** What is wrong with a delivery on purpose: a signature that is not ours, or one of too long ago. */
export type Flaw = Manners['flaw']

export interface Sent {
  readonly method: 'GET' | 'POST'
  /** Appended to the address. */
  readonly query?: string
  readonly headers: Record<string, string>
  readonly body?: string
}

interface Delivery {
  readonly id: string
  readonly payload: unknown
  /** Where to, if not where all go. */
  readonly url?: string
  readonly attempts: readonly { at: number; answer: number | 'no answer' }[]
  /** When it is tried next, by the provider's clock; null: never again. */
  readonly dueAt: number | null
}

const PATIENCE_MS = 10_000

/** Tells somebody's webhook what happened: in order, signed, tried again; or out of order, twice, unsigned, where told to. */
export class Deliveries {
  private manners: Manners
  private timer: NodeJS.Timeout | undefined
  private readonly underWay = new Set<string>()

  /**
   * @param sign the request as this provider makes it at a moment (seconds since 1970, real ones: a signature's age is judged by who gets it)
   * @param pauses between attempts, seconds; after the last it is given up
   */
  constructor(
    private readonly book: Book,
    private readonly clock: Clock,
    private readonly sign: (payload: unknown, at: number, flaw: Flaw) => Sent | Promise<Sent>,
    private readonly pauses: readonly number[],
    url: string | null,
  ) {
    this.manners = { url, copies: 1, hold: false, shuffle: false, flaw: null }
    clock.onAdvance(() => this.wake())
    this.wake()
  }

  /** Within the request that caused it; it leaves after that. */
  add(id: string, payload: unknown, url?: string): void {
    this.book.put<Delivery>('deliveries', id, { id, payload, url, attempts: [], dueAt: this.clock.now() })
    this.wake()
  }

  list(): Delivery[] {
    return this.book.list<Delivery>('deliveries')
  }

  behave(manners: unknown): Manners {
    this.manners = { ...this.manners, ...MANNERS.parse(manners) }
    this.wake()
    return this.manners
  }

  /** Sends once more what was sent already, as a provider may at any time. */
  again(id: string): boolean {
    const found = this.book.get<Delivery>('deliveries', id)
    if (!found) return false
    this.book.put<Delivery>('deliveries', id, { ...found, dueAt: this.clock.now() })
    this.wake()
    return true
  }

  private wake(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.run(), 0)
  }

  private run(): void {
    if (this.manners.hold) return
    const now = this.clock.now()
    const due = this.list().filter(({ id, dueAt }) => dueAt !== null && dueAt <= now && !this.underWay.has(id))
    for (const delivery of this.manners.shuffle ? shuffled(due) : due) void this.attempt(delivery)
    const next = Math.min(...this.list().flatMap(({ dueAt }) => (dueAt !== null && dueAt > now ? [dueAt] : [])))
    if (Number.isFinite(next)) this.timer = setTimeout(() => this.run(), Math.min((next - now) * 1000, 2 ** 31 - 1))
  }

  private async attempt({ id, payload, url: own }: Delivery): Promise<void> {
    this.underWay.add(id)
    const at = this.clock.now()
    const { copies } = this.manners
    const url = own ?? this.manners.url
    const answers = url ? await Promise.all(Array.from({ length: copies }, () => this.post(url, payload))) : []
    this.underWay.delete(id)
    const before = this.book.get<Delivery>('deliveries', id)
    if (!before) return
    const attempts = [...before.attempts, ...answers.map((answer) => ({ at, answer }))]
    const arrived = answers.some((answer) => typeof answer === 'number' && answer >= 200 && answer < 300)
    const pause = this.pauses[Math.ceil(attempts.length / copies) - 1]
    const dueAt = arrived || !url || pause === undefined ? null : at + pause
    this.book.put<Delivery>('deliveries', id, { ...before, attempts, dueAt })
    this.wake()
  }

  private async post(url: string, payload: unknown): Promise<number | 'no answer'> {
    const { method, query, headers, body } = await this.sign(payload, Math.floor(Date.now() / 1000), this.manners.flaw)
    try {
      const answer = await fetch(query ? `${url}?${query}` : url, {
        method,
        headers,
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      await answer.arrayBuffer()
      return answer.status
    } catch {
      // Why it did not arrive is nothing that a provider would know.
      return 'no answer'
    }
  }
}

function shuffled<T>(items: readonly T[]): T[] {
  const random = randomFrom(items.length)
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}
