import type { NextFunction, Request, Response } from 'express'
import { refusal } from './refusal'
import type { Thing, World } from './world'

const CONFIRM = /^\/v1\/(payment|setup)_intents\/([^/]+)\/confirm$/

const refused = (status: number, message: string) => refusal(status, { type: 'invalid_request_error', message })

/** The account's secret key for everything; an app's public one, with the intent's own secret, to confirm it. */
export function authorize(world: World, secretKey: string) {
  return (req: Request, _res: Response, next: NextFunction): void => {
    const [scheme, said = ''] = (req.header('authorization') ?? '').split(' ')
    const key = scheme === 'Basic' ? (Buffer.from(said, 'base64').toString().split(':')[0] ?? '') : said
    if (key === secretKey) {
      next()
      return
    }
    const [, kind, id] = CONFIRM.exec(req.path) ?? []
    if (!key.startsWith('pk_test_') || id === undefined)
      throw refused(401, key ? `Invalid API Key provided: ${key.slice(0, 8)}****` : 'You did not provide an API key.')
    const intent = world.find<Thing>(`${kind}_intent`, id)
    if (intent?.client_secret !== req.body?.client_secret)
      throw refused(400, 'The client_secret provided does not match any associated intent on this account.')
    next()
  }
}
