import { type Request, type Response, Router } from 'express'
import { available, type BalanceTransaction } from './balance'
import { createCustomer, customerOf, methodsOf, updateCustomer } from './customers'
import { answerDispute, closeDispute } from './disputes'
import { expanded, page } from './lists'
import {
  cancelIntent,
  captureIntent,
  confirmIntent,
  createIntent,
  type Declined,
  intentOf,
  type PaymentIntent,
} from './payment-intents'
import { attach, detach } from './payment-methods'
import { createRefund } from './refunds'
import { missing } from './refusal'
import { confirmSetup, createSetup, setupOf } from './setup-intents'
import { createAccount, createTransfer, reverseTransfer } from './transfers'
import type { Thing, World } from './world'

type Work = (req: Request) => unknown

/** Declined is an answer with effects: 402. */
const isDeclined = (told: unknown): told is Declined => typeof told === 'object' && told !== null && 'intent' in told

/** Every path of Stripe's that Waybill calls, under `/v1`. */
export function routes(world: World): Router {
  const router = Router()
  const body = (req: Request) => req.body ?? {}

  /** All that a request changes is kept at once, with the answer that its key will get again. */
  const run = (work: Work) => (req: Request, res: Response) => {
    const { status, text } = world.atOnce(() => {
      const told = work(req)
      const answer = isDeclined(told)
        ? { status: 402, text: JSON.stringify({ error: told.error }) }
        : { status: 200, text: JSON.stringify(shown(told, req)) }
      res.locals.keep?.(answer.status, answer.text)
      return answer
    })
    res.status(status).type('json').send(text)
  }
  const shown = (told: unknown, req: Request): unknown => {
    const paths = body(req).expand ?? req.query.expand
    if (!paths || typeof told !== 'object' || told === null) return told
    if (!('data' in told)) return expanded(world, told as Thing, paths)
    return { ...told, data: (told.data as Thing[]).map((thing) => expanded(world, thing, paths)) }
  }
  const id = (req: Request) => String(req.params.id)
  const found = (object: string) => (req: Request) => {
    const thing = world.find<Thing>(object, id(req))
    if (!thing) throw missing(object, id(req))
    return thing
  }
  const listed =
    (object: string, filters: readonly string[] = []) =>
    (req: Request) => {
      const { expand: _, ...asked } = req.query
      return page(`/v1${req.path}`, world.list<Thing>(object), asked, filters)
    }
  const intent = (change: (world: World, id: string, given: unknown) => PaymentIntent | Declined) =>
    run((req) => change(world, id(req), body(req)))

  router.post(
    '/payment_intents',
    run((req) => createIntent(world, body(req))),
  )
  router.get('/payment_intents', run(listed('payment_intent', ['customer'])))
  router.get(
    '/payment_intents/:id',
    run((req) => intentOf(world, id(req))),
  )
  router.post('/payment_intents/:id/confirm', intent(confirmIntent))
  router.post('/payment_intents/:id/capture', intent(captureIntent))
  router.post('/payment_intents/:id/cancel', intent(cancelIntent))
  router.get('/charges', run(listed('charge', ['payment_intent', 'customer'])))
  router.get('/charges/:id', run(found('charge')))
  router.post(
    '/refunds',
    run((req) => createRefund(world, body(req))),
  )
  router.get('/refunds', run(listed('refund', ['payment_intent', 'charge'])))
  router.get('/refunds/:id', run(found('refund')))
  router.get('/disputes', run(listed('dispute', ['payment_intent', 'charge'])))
  router.get('/disputes/:id', run(found('dispute')))
  router.post(
    '/disputes/:id',
    run((req) => answerDispute(world, id(req), body(req).evidence?.uncategorized_text, body(req).submit !== 'false')),
  )
  router.post(
    '/disputes/:id/close',
    run((req) => closeDispute(world, id(req))),
  )
  router.post(
    '/setup_intents',
    run((req) => createSetup(world, body(req))),
  )
  router.get(
    '/setup_intents/:id',
    run((req) => setupOf(world, id(req))),
  )
  router.post(
    '/setup_intents/:id/confirm',
    run((req) => confirmSetup(world, id(req), body(req))),
  )
  router.post(
    '/customers',
    run((req) => createCustomer(world, body(req))),
  )
  router.get(
    '/customers/:id',
    run((req) => customerOf(world, id(req))),
  )
  router.post(
    '/customers/:id',
    run((req) => updateCustomer(world, id(req), body(req))),
  )
  router.get(
    '/customers/:id/payment_methods',
    run((req) => {
      const { type: _, expand: __, ...asked } = req.query
      return page(`/v1${req.path}`, methodsOf(world, id(req)), asked)
    }),
  )
  router.get('/payment_methods/:id', run(found('payment_method')))
  router.post(
    '/payment_methods/:id/attach',
    run((req) => attach(world, id(req), body(req).customer)),
  )
  router.post(
    '/payment_methods/:id/detach',
    run((req) => detach(world, id(req))),
  )
  router.post(
    '/accounts',
    run((req) => createAccount(world, body(req))),
  )
  router.get('/accounts/:id', run(found('account')))
  router.post(
    '/transfers',
    run((req) => createTransfer(world, body(req))),
  )
  router.get('/transfers', run(listed('transfer', ['destination', 'transfer_group'])))
  router.get('/transfers/:id', run(found('transfer')))
  router.post(
    '/transfers/:id/reversals',
    run((req) => reverseTransfer(world, id(req), body(req))),
  )
  router.get(
    '/balance',
    run(() => balance(world)),
  )
  router.get('/balance_transactions', run(listed('balance_transaction', ['type', 'currency', 'source'])))
  router.get('/balance_transactions/:id', run(found('balance_transaction')))
  router.get('/events', run(listed('event', ['type'])))
  router.get('/events/:id', run(found('event')))
  return router
}

function balance(world: World) {
  const currencies = [...new Set(world.list<BalanceTransaction>('balance_transaction').map((line) => line.currency))]
  const amounts = currencies.map((currency) => ({ amount: available(world, currency), currency }))
  return { object: 'balance', available: amounts, livemode: false, pending: [] }
}
