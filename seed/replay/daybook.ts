import type { InstanceOrder } from './instance'

/** What became of an instance's order at the counter: the server's answer to its placement. */
export type Placement =
  | { readonly outcome: 'placed'; readonly orderId: string; readonly number: string }
  | { readonly outcome: 'refused'; readonly reason: string }

/** What went otherwise than the bots expected, and how often. */
export interface Anomaly {
  readonly where: string
  readonly what: string
  readonly times: number
}

/** The replay's own notes of the day, kept apart from the server's rows, so that the two can be compared. */
export class Daybook {
  private readonly byOrder = new Map<string, Placement>()
  private deliveries = 0
  private readonly anomalies = new Map<string, Anomaly>()

  placed(order: InstanceOrder, { id, number }: { id: string; number: string }): void {
    this.byOrder.set(order.id, { outcome: 'placed', orderId: id, number })
  }

  refused(order: InstanceOrder, reason: string): void {
    this.byOrder.set(order.id, { outcome: 'refused', reason })
  }

  delivered(): void {
    this.deliveries++
  }

  /** How far the day has come, for whoever watches. */
  progress(): { placed: number; delivered: number } {
    const placed = [...this.byOrder.values()].filter(({ outcome }) => outcome === 'placed').length
    return { placed, delivered: this.deliveries }
  }

  placements(): ReadonlyMap<string, Placement> {
    return this.byOrder
  }

  anomaly(where: string, error: unknown): void {
    const what = error instanceof Error ? error.message : String(error)
    const key = `${where}: ${what}`
    this.anomalies.set(key, { where, what, times: (this.anomalies.get(key)?.times ?? 0) + 1 })
  }

  oddities(): Anomaly[] {
    return [...this.anomalies.values()].sort((a, b) => b.times - a.times)
  }
}
