import { createHash } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import type { Book } from '../kit/book'
import { refusal } from './refusal'

interface Kept {
  readonly asked: string
  readonly status: number
  readonly body: unknown
  readonly at: number
}

const DAY = 86_400

/** The first answer to a key is every answer to it for a day, refusals and failures too; another request under the same key is an error. */
export function idempotency(book: Book, now: () => number) {
  return (req: Request, res: Response, next: NextFunction): void => {
    const key = req.header('idempotency-key')
    if (req.method !== 'POST' || key === undefined) return void next()
    const asked = createHash('sha256')
      .update(`${req.path}\n${JSON.stringify(req.body)}`)
      .digest('hex')
    const kept = book.get<Kept>('idempotency', key)
    if (kept && kept.at > now() - DAY) {
      if (kept.asked !== asked) throw refusal(409, 'Conflict', 'This Idempotency-Key was used with other parameters.')
      return void res.status(kept.status).json(kept.body)
    }
    res.locals.keep = (status: number, body: unknown) =>
      book.put<Kept>('idempotency', key, { asked, status, body, at: now() })
    next()
  }
}
