import express, { type RequestHandler, type Router } from 'express'
import type { App } from '../commands/app'
import { systemCall } from '../commands/context'
import { hearCheck } from '../commands/identity-checks/hear-check'
import { incomingCall } from './incoming-call'

/** Far above anything that a provider of identity checks sends. */
const LIMIT = '1mb'

/**
 * `/webhooks/{persona,jumio}`: what providers of identity checks tell, judged by its raw bytes, or by the secret in its path where a provider
 * signs nothing; written down, and answered at once. What is about no check of theirs is taken and left.
 */
export function identityWebhooks(app: App): Router {
  const router = express.Router()
  const raw = express.raw({ type: () => true, limit: LIMIT })
  router.post('/persona', raw, hearing(app, 'persona'))
  router.post('/jumio/:token', raw, hearing(app, 'jumio'))
  return router
}

function hearing(app: App, provider: 'persona' | 'jumio'): RequestHandler {
  return async (req, res) => {
    const heard = app.identity.find(({ name }) => name === provider)?.verifyWebhook(incomingCall(req), app.clock.real())
    if (!heard) {
      app.logger.warn({ provider }, 'a call that is not genuine came to a webhook')
      res.status(400).json({ received: false })
      return
    }
    const { eventId, type, reference } = heard
    if (reference)
      await hearCheck(systemCall(app, `webhook:${provider}:${eventId}`), { provider, eventId, type, reference })
    res.json({ received: true })
  }
}
