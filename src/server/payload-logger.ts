import type { LogFn, Logger as Pino } from 'pino'
import { refusalOfGenerated } from '../commands/postgres-errors'
import { WaybillError } from '../domain/errors'

/**
 * The house's logger for Payload, which logs as an error whatever ended a call, refusals too, unless it knows them by name. What a caller
 * brought about is news (a refusal of ours or Payload's) or a warning (one that only the database found out); the rest stays an error.
 */
export function payloadLogger(logger: Pino): Pino {
  const own = logger.child({})
  own.error = ((...args: Parameters<LogFn>) => {
    const [fields] = args as unknown[]
    const error = typeof fields === 'object' && fields !== null && 'err' in fields ? causeOf(fields.err) : undefined
    if (isRefused(error)) logger.info({ code: error.code ?? error.name }, 'a call was refused')
    else if (isNotValid(error)) logger.warn({ err: error }, 'a call was refused by the database')
    else logger.error(...args)
  }) as LogFn
  return own
}

/** GraphQL wraps whatever a resolver threw. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && 'originalError' in error ? (error.originalError ?? error) : error
}

function isRefused(error: unknown): error is Error & { code?: string } {
  if (error instanceof WaybillError) return true
  return error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500
}

function isNotValid(error: unknown): boolean {
  // A parameter that is no JSON, or an operator that no column here knows.
  if (error instanceof SyntaxError) return true
  const code = refusalOfGenerated(error)?.code
  return code !== undefined && code !== 'unavailable'
}
