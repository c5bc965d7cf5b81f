import { env } from '../src/env'
import { made, type RunningStandIns, type StandIn, startStandIns } from './stand-ins'

/** Of the one shop of the demo that has packages. */
const DEMO_LICENCE = 'DEMO-0000001-LIC'

/** Stand-ins of those who find out who people are and what they have done, and whom states are told through, each with an account made up for this run. */
export function startPeopleSimulators(port: number): Promise<RunningStandIns> {
  return startStandIns(standIns(), port)
}

function standIns(): StandIn[] {
  const { PERSONA_KEY, JUMIO_CLIENT_ID, CHECKR_KEY, METRC_VENDOR_KEY } = env()
  const [key, hook, secret, token, checkr] = [made('persona_sandbox_'), made('wbhsec_'), made(''), made(''), made('')]
  const metrc = made('')
  return [
    {
      name: 'persona',
      real: PERSONA_KEY,
      options: { key, 'webhook-secret': hook },
      settings: (url) => ({
        PERSONA_KEY: key,
        PERSONA_TEMPLATE_ID: 'itmpl_demo',
        PERSONA_WEBHOOK_SECRET: hook,
        PERSONA_URL: url,
      }),
    },
    {
      name: 'jumio',
      real: JUMIO_CLIENT_ID,
      options: { 'client-id': 'demo', 'client-secret': secret },
      settings: (url) => ({
        JUMIO_CLIENT_ID: 'demo',
        JUMIO_CLIENT_SECRET: secret,
        JUMIO_CALLBACK_TOKEN: token,
        JUMIO_AUTH_URL: url,
        JUMIO_ACCOUNT_URL: url,
        JUMIO_RETRIEVAL_URL: url,
      }),
    },
    {
      name: 'checkr',
      real: CHECKR_KEY,
      options: { key: checkr },
      settings: (url) => ({ CHECKR_KEY: checkr, CHECKR_CONTACT: 'privacy@waybill.test', CHECKR_URL: url }),
    },
    {
      name: 'metrc',
      real: METRC_VENDOR_KEY,
      options: { 'vendor-key': metrc, 'user-keys': `demo-user=${DEMO_LICENCE}` },
      settings: (url) => ({ METRC_VENDOR_KEY: metrc, METRC_USER_KEYS: `${DEMO_LICENCE}:demo-user`, METRC_URL: url }),
    },
  ]
}
