/** How virtual time runs: virtual = origin + (real − anchor) × factor. The server is started with the same three numbers. */
export interface TimeScale {
  readonly factor: number
  readonly origin: Date
  readonly anchor: Date
}

const MINUTE = 60_000
/** The longest delay that a timer takes without overflowing. */
const LONGEST_TIMER = 2 ** 31 - 1

/** Tells virtual time and waits for it. Minutes are counted from `origin`: those of a replayed instance begin there. */
export class VirtualClock {
  constructor(
    readonly scale: TimeScale,
    private readonly real: () => number = Date.now,
  ) {}

  now(): Date {
    const { origin, anchor, factor } = this.scale
    return new Date(origin.getTime() + (this.real() - anchor.getTime()) * factor)
  }

  /** Minutes of the instance's day, with their fraction. */
  minute(): number {
    return (this.now().getTime() - this.scale.origin.getTime()) / MINUTE
  }

  at(minute: number): Date {
    return new Date(this.scale.origin.getTime() + minute * MINUTE)
  }

  minuteOf(moment: Date): number {
    return (moment.getTime() - this.scale.origin.getTime()) / MINUTE
  }

  /** Real milliseconds until a minute of the day; 0 when it has passed. */
  realMillisecondsUntil(minute: number): number {
    return Math.max(0, ((minute - this.minute()) * MINUTE) / this.scale.factor)
  }

  /** Resolves once `minute` has come, or as soon as `signal` aborts. */
  async until(minute: number, signal?: AbortSignal): Promise<void> {
    for (let left = this.realMillisecondsUntil(minute); left > 0; left = this.realMillisecondsUntil(minute)) {
      if (signal?.aborted) return
      await pause(Math.min(Math.ceil(left), LONGEST_TIMER), signal)
    }
  }

  /** Resolves `minutes` of virtual time from now. */
  pass(minutes: number, signal?: AbortSignal): Promise<void> {
    return this.until(this.minute() + minutes, signal)
  }
}

/** Real milliseconds; ends early, without an error, when `signal` aborts. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal?.addEventListener('abort', done, { once: true })
  })
}
