import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { REQUEST_ID } from '../http/request-id'
import type { Logger } from '../ports/logger'

const GIVEN_ID = /^[\w-]{8,64}$/
const CLIENT_ADDRESS = 'x-client-address'
const SIMULATED_ADDRESS = 'x-simulated-address'
/** The link to an order is the key to it: logs are read by more people than may follow orders. */
const TRACKING_TOKEN = /(?<=^(?:\/api)?\/track\/).+/i

/**
 * Gives every request its id, answered as `X-Request-Id`, and its client's address. Simulated people (demo, replay, load) send their own
 * address in a header that counts only when it comes from this machine and the setting allows it.
 */
export function requestContext({ trustLoopback, logger }: { trustLoopback: boolean; logger: Logger }): RequestHandler {
  return (req, res, next) => {
    const given = req.headers[REQUEST_ID]
    const id = typeof given === 'string' && GIVEN_ID.test(given) ? given : randomUUID()
    const simulated = req.headers[SIMULATED_ADDRESS]
    const fromHere = isLoopback(req.socket.remoteAddress)
    req.headers[REQUEST_ID] = id
    req.headers[CLIENT_ADDRESS] =
      trustLoopback && fromHere && typeof simulated === 'string' ? simulated : (req.ip ?? 'unknown')
    res.setHeader('X-Request-Id', id)
    const started = performance.now()
    // Read now: by the end Express may have cut off the part that a router is mounted at.
    const path = req.path.replace(TRACKING_TOKEN, '[masked]')
    res.on('finish', () => {
      const ms = Math.round(performance.now() - started)
      logger.info({ requestId: id, method: req.method, path, status: res.statusCode, ms }, 'request')
    })
    next()
  }
}

function isLoopback(address: string | undefined): boolean {
  return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1'
}
