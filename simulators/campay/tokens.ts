import type { NextFunction, Request, Response } from 'express'
import type { Provider } from '../kit/provider'
import { refusal } from './refusal'

const LIFE_SECONDS = 3600

interface Account {
  readonly username: string
  readonly password: string
}

/** Tokens of an hour for the app's name and password, and nothing without one. */
export function tokens({ book, clock }: Provider, account: Account) {
  return {
    issue(given: Partial<Account> | undefined) {
      if (given?.username !== account.username || given.password !== account.password)
        throw refusal(400, null, 'Unable to log in with provided credentials.')
      const token = `campay.token.${book.next('tokens')}`
      book.put('tokens', token, { until: clock.now() + LIFE_SECONDS })
      return { token, expires_in: LIFE_SECONDS }
    },
    check(req: Request, _res: Response, next: NextFunction): void {
      const [scheme, token = ''] = (req.header('authorization') ?? '').split(' ')
      const known = scheme === 'Token' ? book.get<{ until: number }>('tokens', token) : undefined
      if (!known || known.until <= clock.now()) throw refusal(401, null, 'Invalid token.')
      next()
    },
  }
}
