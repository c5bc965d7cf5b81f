import express, { type RequestHandler, type Router } from 'express'
import type { App } from '../commands/app'
import { hearCheckEvent } from '../commands/background-checks/hear-check-event'
import { systemCall } from '../commands/context'
import { hearEvent } from '../commands/payments/hear-event'
import type { IncomingCall } from '../ports/mobile-money'
import { incomingCall } from './incoming-call'

/** Far above anything that a provider of payments sends. */
const LIMIT = '256kb'

type Heard = Parameters<typeof hearEvent>[1]

/**
 * `/webhooks/{stripe,campay,noupay,checkr}`: what providers tell, judged by its raw bytes, written down, and answered at once. A call that is not
 * genuine is 400, whatever is wrong with it; one that could not be written down is 500, so that it comes again.
 */
export function webhooks(app: App): Router {
  const router = express.Router()
  const raw = express.raw({ type: () => true, limit: LIMIT })
  router.post(
    '/stripe',
    raw,
    hearing(app, 'stripe', async (call) => hearCards(app, call)),
  )
  router.post(
    '/noupay',
    raw,
    hearing(app, 'noupay', (call) => hearPhones(app, 'noupay', call)),
  )
  router
    .route('/campay')
    .post(
      raw,
      hearing(app, 'campay', (call) => hearPhones(app, 'campay', call)),
    )
    // Its callbacks come by GET where an account is set up so.
    .get(hearing(app, 'campay', (call) => hearPhones(app, 'campay', call)))
  router.post('/checkr', raw, answering(app, 'checkr', hearChecks))
  return router
}

function hearCards({ cards }: App, call: IncomingCall): Heard | null {
  const event = cards?.hear(call)
  return event
    ? {
        provider: 'stripe',
        eventId: event.eventId,
        type: event.type,
        subject: event.subject.kind,
        reference: event.subject.reference,
      }
    : null
}

async function hearPhones(
  { mobileMoney, clock }: App,
  provider: 'campay' | 'noupay',
  call: IncomingCall,
): Promise<Heard | null> {
  const ring = await mobileMoney.find(({ name }) => name === provider)?.hear(call, clock.real())
  if (!ring) return null
  const { eventId, direction, reference } = ring
  return { provider, eventId, type: `movement.${direction}`, subject: direction, reference }
}

/** What of it concerns us is written down. @returns false for a call that is not genuine */
async function hearChecks(app: App, call: IncomingCall): Promise<boolean> {
  const ring = app.backgroundChecks?.hear(call)
  if (!ring) return false
  if (ring !== 'other') await hearCheckEvent(systemCall(app, `webhook:checkr:${ring.eventId}`), ring)
  return true
}

function hearing(app: App, provider: string, hear: (call: IncomingCall) => Promise<Heard | null>): RequestHandler {
  return answering(app, provider, async (_, call) => {
    const heard = await hear(call)
    if (heard) await hearEvent(systemCall(app, `webhook:${provider}:${heard.eventId}`), heard)
    return heard !== null
  })
}

function answering(
  app: App,
  provider: string,
  write: (app: App, call: IncomingCall) => Promise<boolean>,
): RequestHandler {
  return async (req, res) => {
    const genuine = await write(app, incomingCall(req))
    if (!genuine) app.logger.warn({ provider }, 'a call that is not genuine came to a webhook')
    res.status(genuine ? 200 : 400).json({ received: genuine })
  }
}
