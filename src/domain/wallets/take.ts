/** Credit or points of one grant, as far as they are still there. Integer minor units. */
export interface Grant {
  readonly id: string
  readonly remaining: number
  /** Null: never. */
  readonly expiresAt: Date | null
}

/** What was taken from one place: from a grant, or from the wallet's own money where `grantId` is null. Integer minor units. */
export interface Take {
  readonly grantId: string | null
  readonly amount: number
}

/** The nearest expiry first, and what never expires last; of two alike the older, whose id is the smaller. */
export function byExpiry(a: Grant, b: Grant): number {
  const [first, second] = [a, b].map(({ expiresAt }) => expiresAt?.getTime() ?? Number.POSITIVE_INFINITY)
  if (first !== second) return (first ?? 0) < (second ?? 0) ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/**
 * From where an amount is taken: from the grants, the nearest expiry first, and the rest from the wallet's own money.
 * @param given.own what may be taken of the wallet's own money
 * @param given.now what has expired by then is not there, whether or not that is booked already
 * @returns undefined where all of it together is not enough
 */
export function planTakes(given: {
  amount: number
  grants: readonly Grant[]
  own: number
  now: Date
}): Take[] | undefined {
  const takes: Take[] = []
  let rest = given.amount
  for (const { id, remaining } of given.grants.filter((grant) => isLive(grant, given.now)).toSorted(byExpiry)) {
    const amount = Math.min(rest, remaining)
    if (amount > 0) takes.push({ grantId: id, amount })
    rest -= amount
  }
  if (rest > given.own) return undefined
  return rest > 0 ? [...takes, { grantId: null, amount: rest }] : takes
}

/** What grants still hold at a moment. */
export function liveSum(grants: readonly Grant[], now: Date): number {
  return grants.reduce((sum, grant) => (isLive(grant, now) ? sum + grant.remaining : sum), 0)
}

function isLive({ expiresAt }: Pick<Grant, 'expiresAt'>, now: Date): boolean {
  return expiresAt === null || expiresAt > now
}
