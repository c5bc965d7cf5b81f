import type { NextFunction, Request, Response } from 'express'
import { z } from 'zod'
import { randomFrom } from './random'

const RULE = z.object({
  /** A regular expression on the path. */
  path: z.string().default(''),
  method: z.string().toUpperCase().optional(),
  /** Null: until told otherwise. */
  times: z.number().int().positive().nullable().default(1),
  what: z.enum(['status', 'silence', 'reset', 'delay']).default('status'),
  status: z.number().int().min(400).max(599).default(503),
  delayMs: z.number().int().nonnegative().default(0),
  /** True: the provider does what was asked, and only its answer is lost. */
  after: z.boolean().default(false),
})

/** How a request fails. */
export type Fault = z.infer<typeof RULE>

const CHAOS = z.object({
  seed: z.number().int(),
  /** Of all requests, how many suffer: 0 to 1. */
  rate: z.number().min(0).max(1),
})

/** What a random fault may be. A silence is cut short, as whoever asks has to give up in a bounded time. */
const RANDOM: readonly Omit<Fault, 'path' | 'times'>[] = [
  { what: 'status', status: 503, delayMs: 0, after: false },
  { what: 'status', status: 500, delayMs: 0, after: true },
  { what: 'reset', status: 503, delayMs: 0, after: false },
  { what: 'reset', status: 503, delayMs: 0, after: true },
  { what: 'delay', status: 503, delayMs: 400, after: false },
]

/** What a provider was told to suffer from: rules, each for so many requests, and chaos by a seed. */
export class Faults {
  private rules: Fault[] = []
  private random: (() => number) | undefined
  private rate = 0
  /** Requests that suffered so far. */
  suffered = 0
  /** Requests since it was last told what to suffer from. */
  calls = 0

  add(rule: unknown): void {
    this.rules.push(RULE.parse(rule))
    this.calls = 0
  }

  /** Until told otherwise; a rate of 0 ends it. */
  chaos(settings: unknown): void {
    const { seed, rate } = CHAOS.parse(settings)
    this.random = randomFrom(seed)
    this.rate = rate
    this.calls = 0
  }

  clear(): void {
    this.rules = []
    this.rate = 0
    this.calls = 0
  }

  /** @param fail answers as this provider does when it fails with a status */
  middleware(fail: (res: Response, status: number) => void) {
    return (req: Request, res: Response, next: NextFunction): void => {
      this.calls++
      const fault = this.pick(req)
      if (!fault) {
        next()
        return
      }
      this.suffered++
      if (fault.what === 'delay') return void setTimeout(next, fault.delayMs)
      const { send, end } = res
      const suffer = () => {
        res.send = send
        res.end = end
        if (fault.what === 'reset') res.destroy()
        else if (fault.what === 'status') fail(res, fault.status)
        return res
      }
      if (!fault.after) return void suffer()
      // What is answered without a word is lost as well.
      res.send = suffer
      res.end = suffer
      next()
    }
  }

  private pick(req: Request): Fault | undefined {
    const rule = this.rules.find(
      ({ path, method }) => new RegExp(path).test(req.path) && (method === undefined || method === req.method),
    )
    if (rule) {
      if (rule.times !== null && --rule.times === 0) this.rules.splice(this.rules.indexOf(rule), 1)
      return rule
    }
    if (!this.random || this.rate === 0 || this.random() >= this.rate) return undefined
    const chosen = RANDOM[Math.floor(this.random() * RANDOM.length)]
    return chosen && { ...chosen, path: '', times: 1 }
  }
}
