import type { CityHappening } from '../../src/domain/city/control'
import { Refusal } from '../play/refusal'

/** What is counted of a market. */
export type Outcome = 'placed' | 'delivered' | 'cancelled' | 'declined' | 'returned'

const KEPT_HAPPENINGS = 30
const KEPT_ODDITIES = 200

/** The city's own notes: what was done, what was refused, what nobody expected. Nothing in it grows without end. */
export class CityLog {
  private readonly counts = new Map<string, number>()
  private readonly told: CityHappening[] = []
  private readonly odd = new Map<string, number>()
  /** Calls that were answered, and those that had to be sent again. */
  readonly calls = { answered: 0, again: 0 }

  constructor(private readonly now: () => Date) {}

  count(market: string, outcome: Outcome | 'refused'): void {
    const key = `${market} ${outcome}`
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
  }

  counted(market: string, outcome: Outcome | 'refused'): number {
    return this.counts.get(`${market} ${outcome}`) ?? 0
  }

  happened(kind: CityHappening['kind'], market: string, who?: string): void {
    this.told.unshift({ kind, market, at: this.now().toISOString(), ...(who && { who }) })
    this.told.length = Math.min(this.told.length, KEPT_HAPPENINGS)
  }

  /** The newest first. */
  happenings(): readonly CityHappening[] {
    return this.told
  }

  /** A refusal is the server's good right and counted with its market; anything else is an oddity. */
  failed(where: string, error: unknown, market = 'city'): void {
    if (error instanceof Refusal) this.count(market, 'refused')
    this.anomaly(where, error)
  }

  anomaly(where: string, error: unknown): void {
    const what =
      error instanceof Refusal
        ? `${error.verb} → ${error.code}`
        : error instanceof Error
          ? error.message
          : String(error)
    const key = `${where}: ${what}`
    if (this.odd.has(key) || this.odd.size < KEPT_ODDITIES) this.odd.set(key, (this.odd.get(key) ?? 0) + 1)
  }

  /** What went otherwise than expected, the most frequent first. */
  oddities(): { what: string; times: number }[] {
    return [...this.odd].map(([what, times]) => ({ what, times })).sort((a, b) => b.times - a.times)
  }

  /** For the callers of the API. */
  readonly metrics = {
    answered: (): void => {
      this.calls.answered++
    },
    retried: (): void => {
      this.calls.again++
    },
  }
}
