import { type Candidate, rankDrivers } from './rank-drivers'
import type { DispatchDecision, DispatchSnapshot, WaitingDelivery } from './snapshot'

interface Waiting {
  readonly delivery: WaitingDelivery
  readonly ranked: readonly Candidate[]
}

/**
 * Who is offered what, now (DSP-1): the oldest due delivery gets the best of its drivers who are still free (`rankDrivers`), until
 * no delivery is due. A delivery is due when that driver has to leave. Each delivery and each driver occurs at most once, and
 * equal snapshots give equal decisions. This signature is the seam at which an optimiser takes over.
 */
export function decide(snapshot: DispatchSnapshot): DispatchDecision[] {
  return plan(snapshot).decisions
}

/**
 * The earliest moment after `now` at which a delivery becomes due that is left over once `decide(snapshot)` is carried out.
 * Null when there is none, or no driver for any: then an event (a driver comes free, an order is placed) is what to wait for.
 */
export function nextDueAt(snapshot: DispatchSnapshot): Date | null {
  const later = plan(snapshot).later
  return later.length === 0 ? null : new Date(Math.min(...later))
}

function plan(snapshot: DispatchSnapshot): { decisions: DispatchDecision[]; later: number[] } {
  const now = snapshot.now.getTime()
  const taken = new Set<string>()
  const best = ({ ranked }: Waiting) => ranked.find((candidate) => !taken.has(candidate.driver.id))
  const decisions: DispatchDecision[] = []
  let waiting: Waiting[] = [...snapshot.deliveries]
    .sort(oldestFirst)
    .map((delivery) => ({ delivery, ranked: rankDrivers(delivery, snapshot) }))

  // From the oldest again after each decision: a delivery whose near driver was just taken needs a farther one, who leaves earlier.
  for (let next = firstDue(waiting, best, now); next; next = firstDue(waiting, best, now)) {
    const { id } = next.delivery
    taken.add(next.candidate.driver.id)
    waiting = waiting.filter(({ delivery }) => delivery.id !== id)
    decisions.push({ deliveryId: id, driverId: next.candidate.driver.id, pickupMeters: next.candidate.pickupMeters })
  }
  return { decisions, later: waiting.flatMap((w) => best(w)?.dueAt ?? []) }
}

function firstDue(waiting: readonly Waiting[], best: (w: Waiting) => Candidate | undefined, now: number) {
  for (const w of waiting) {
    const candidate = best(w)
    if (candidate && candidate.dueAt <= now) return { delivery: w.delivery, candidate }
  }
  return undefined
}

function oldestFirst(a: WaitingDelivery, b: WaitingDelivery): number {
  return a.placedAt.getTime() - b.placedAt.getTime() || (a.id < b.id ? -1 : 1)
}
