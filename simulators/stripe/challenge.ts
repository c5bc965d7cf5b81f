import { type Request, type Response, Router, urlencoded } from 'express'
import { finishChallenge, type PaymentIntent } from './payment-intents'
import { finishSetup, type SetupIntent } from './setup-intents'
import type { World } from './world'

/** The page of the cardholder's bank, to which `next_action` leads: two buttons, and back to where the app said. */
export function challenge(world: World): Router {
  const router = Router()
  router.get('/:id', (_req, res) => {
    res.type('html').send(`<!doctype html><meta name="viewport" content="width=device-width"><title>Your bank</title>
<h1>Your bank asks: is it you?</h1><form method="post"><button name="outcome" value="pass">Yes, pay</button>
<button name="outcome" value="fail">No</button></form>`)
  })
  router.post('/:id', urlencoded({ extended: false }), (req: Request, res: Response) => {
    const id = String(req.params.id)
    const before = world.find<PaymentIntent | SetupIntent>(
      id.startsWith('seti') ? 'setup_intent' : 'payment_intent',
      id,
    )
    const passed = req.body?.outcome === 'pass'
    world.atOnce<unknown>(() =>
      id.startsWith('seti') ? finishSetup(world, id, passed) : finishChallenge(world, id, passed),
    )
    const action = before?.next_action as { redirect_to_url?: { return_url?: string } } | null | undefined
    const back = action?.redirect_to_url?.return_url
    if (back) return void res.redirect(303, back)
    res.type('html').send('<!doctype html><title>Your bank</title><h1>Thank you. You may close this page.</h1>')
  })
  return router
}
