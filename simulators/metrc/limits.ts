import type { NextFunction, Request, Response } from 'express'

interface Limit {
  /** Reads in any second. */
  readonly perSecond: number
  /** Reads at the same time. */
  readonly atOnce: number
}

const SECOND = 1000

/** What Metrc lets one facility and one vendor read; writes are not counted. Whoever asks for more is told when to come back. */
export class Limits {
  private readonly reads = new Map<string, number[]>()
  private readonly running = new Map<string, number>()
  /** Reads that were refused so far. */
  refused = 0

  constructor(
    private readonly facility: Limit,
    private readonly vendor: Limit,
  ) {}

  middleware = (req: Request, res: Response, next: NextFunction): void => {
    if (req.method !== 'GET') {
      next()
      return
    }
    const counted: [string, Limit][] = [
      [`facility:${req.query.licenseNumber}`, this.facility],
      ['vendor', this.vendor],
    ]
    const now = Date.now()
    const full = counted.some(([whose, { perSecond, atOnce }]) => {
      const recent = (this.reads.get(whose) ?? []).filter((at) => at > now - SECOND)
      this.reads.set(whose, recent)
      return recent.length >= perSecond || (this.running.get(whose) ?? 0) >= atOnce
    })
    if (full) {
      this.refused++
      res.status(429).set('retry-after', '1').json({ Message: 'API rate limit exceeded' })
      return
    }
    for (const [whose] of counted) {
      this.reads.get(whose)?.push(now)
      this.running.set(whose, (this.running.get(whose) ?? 0) + 1)
    }
    res.once('close', () => {
      for (const [whose] of counted) this.running.set(whose, (this.running.get(whose) ?? 1) - 1)
    })
    next()
  }
}
