import { type LogFn, type Logger as Pino, pino } from 'pino'
import { logError } from './log-error'

/** Personal data and secrets, wherever they stand in what is logged. */
const MASKED = [
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'trackingToken',
  'authorization',
  'cookie',
  'email',
  'phone',
  'address',
  'contact',
]

/** One JSON line an event, personal data masked. */
export function openLogger(level: string): Pino {
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: logError },
    hooks: { logMethod: nameErrors },
    redact: { paths: MASKED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[masked]' },
  }
  // Asynchronous: a slow terminal must not hold up requests.
  return pino(options, pino.destination({ sync: false }))
}

/** An error that is logged without words gets some: left to itself pino would repeat the error's own message, values and all. */
function nameErrors(this: Pino, args: Parameters<Pino['info']>, log: LogFn): void {
  const [fields, message] = args as unknown[]
  if (fields instanceof Error) log.apply(this, [{ err: fields }, message === undefined ? 'an error' : String(message)])
  else if (isObject(fields) && fields.err && message === undefined && fields.msg === undefined)
    log.apply(this, [fields, 'an error'])
  else log.apply(this, args)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
