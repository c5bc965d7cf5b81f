export interface ArrivalWindow {
  readonly from: Date
  readonly to: Date
}

const MINUTE = 60_000
const STEP_MINUTES = 5

/**
 * What a customer is told: a range instead of a moment that would be missed. It is as wide as a third of the time still ahead, at least
 * five minutes, and reaches further to the late side than to the early one; both ends are whole five minutes, and it never begins in the past.
 */
export function arrivalWindow({ eta, now }: { eta: Date; now: Date }): ArrivalWindow {
  const left = Math.max(0, eta.getTime() - now.getTime())
  const spread = Math.max(STEP_MINUTES * MINUTE, left / 3)
  const from = floor(Math.max(eta.getTime() - spread / 3, now.getTime()))
  const to = ceil(eta.getTime() + (spread * 2) / 3)
  return { from: new Date(from), to: new Date(Math.max(to, from + STEP_MINUTES * MINUTE)) }
}

function floor(ms: number): number {
  const step = STEP_MINUTES * MINUTE
  return Math.floor(ms / step) * step
}

function ceil(ms: number): number {
  return -floor(-ms)
}
