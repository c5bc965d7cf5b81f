import { createHash } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import type { Book } from '../kit/book'
import { refusal } from './refusal'

interface Kept {
  readonly asked: string
  readonly status: number
  readonly body: string
}

/**
 * The first answer to a key is every answer to it, for a day. Refusals of the request as such are not kept (nothing was begun), and another
 * request under the same key is an error.
 */
export function idempotency(book: Book, now: () => number) {
  return (req: Request, res: Response, next: NextFunction): void => {
    const key = req.header('idempotency-key')
    if (req.method !== 'POST' || key === undefined) {
      next()
      return
    }
    if (key.length > 255)
      throw refusal(400, {
        type: 'invalid_request_error',
        message: 'Idempotency keys have 255 characters at most.',
      })
    const asked = createHash('sha256')
      .update(`${req.path}\n${JSON.stringify(req.body)}`)
      .digest('hex')
    const kept = book.get<Kept & { at: number }>('idempotency', key)
    if (kept && kept.at > now() - 86_400) {
      if (kept.asked !== asked)
        throw refusal(400, {
          type: 'idempotency_error',
          message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}'.`,
        })
      res.set('Idempotent-Replayed', 'true')
      return void res.status(kept.status).type('json').send(kept.body)
    }
    res.locals.keep = (status: number, body: string) => book.put('idempotency', key, { asked, status, body, at: now() })
    next()
  }
}
