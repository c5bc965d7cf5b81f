import { env } from '../src/env'
import { made, type RunningStandIns, type StandIn, startStandIns } from './stand-ins'

/** Stand-ins of the providers of payments, each with an account made up for this run. */
export function startPaymentSimulators(port: number): Promise<RunningStandIns> {
  return startStandIns(standIns(), port)
}

function standIns(): StandIn[] {
  const { STRIPE_SECRET_KEY, CAMPAY_USERNAME, NOUPAY_KEY } = env()
  const [stripe, campay, noupay] = [made('sk_test_'), made(''), made('np_test_')]
  const [stripeHook, campayHook, noupayHook] = [made('whsec_'), made(''), made('')]
  return [
    {
      name: 'stripe',
      real: STRIPE_SECRET_KEY,
      options: { key: stripe, 'webhook-secret': stripeHook },
      settings: (url) => ({
        STRIPE_SECRET_KEY: stripe,
        STRIPE_PUBLISHABLE_KEY: 'pk_test_simulated',
        STRIPE_WEBHOOK_SECRET: stripeHook,
        STRIPE_URL: url,
      }),
    },
    {
      name: 'campay',
      real: CAMPAY_USERNAME,
      options: { username: 'demo', password: campay, 'webhook-key': campayHook },
      settings: (url) => ({
        CAMPAY_USERNAME: 'demo',
        CAMPAY_PASSWORD: campay,
        CAMPAY_WEBHOOK_KEY: campayHook,
        CAMPAY_URL: url,
      }),
    },
    {
      name: 'noupay',
      real: NOUPAY_KEY,
      options: { key: noupay, 'webhook-secret': noupayHook },
      settings: (url) => ({ NOUPAY_KEY: noupay, NOUPAY_WEBHOOK_SECRET: noupayHook, NOUPAY_URL: url }),
    },
  ]
}
