import { type Logger as Pino, pino } from 'pino'

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
    redact: { paths: MASKED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[masked]' },
  }
  // Asynchronous: a slow terminal must not hold up requests.
  return pino(options, pino.destination({ sync: false }))
}
