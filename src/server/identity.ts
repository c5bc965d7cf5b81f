import { jumio } from '../adapters/identity/jumio'
import { manual } from '../adapters/identity/manual'
import { persona } from '../adapters/identity/persona'
import type { Env } from '../env'
import type { Identity } from '../ports/identity'
import type { Integration } from '../ports/integrations'

/** Below the eight seconds that whoever starts a check waits for its provider (foundations §1). */
const TIMEOUT_MS = 7_000

/** In the order in which they are asked; those after the first answer for what they began before. */
export function chooseIdentity(settings: Env): Identity[] {
  const { PERSONA_KEY, PERSONA_TEMPLATE_ID, PERSONA_WEBHOOK_SECRET } = settings
  const { JUMIO_CLIENT_ID, JUMIO_CLIENT_SECRET, JUMIO_CALLBACK_TOKEN } = settings
  const providers: Identity[] = []
  if (PERSONA_KEY && PERSONA_TEMPLATE_ID && PERSONA_WEBHOOK_SECRET)
    providers.push(
      persona({
        url: settings.PERSONA_URL,
        key: PERSONA_KEY,
        version: settings.PERSONA_VERSION,
        templateId: PERSONA_TEMPLATE_ID,
        webhookSecret: PERSONA_WEBHOOK_SECRET,
        workflowDecides: settings.PERSONA_WORKFLOW,
        timeoutMs: TIMEOUT_MS,
      }),
    )
  if (JUMIO_CLIENT_ID && JUMIO_CLIENT_SECRET && JUMIO_CALLBACK_TOKEN)
    providers.push(
      jumio({
        authUrl: settings.JUMIO_AUTH_URL,
        accountUrl: settings.JUMIO_ACCOUNT_URL,
        retrievalUrl: settings.JUMIO_RETRIEVAL_URL,
        clientId: JUMIO_CLIENT_ID,
        clientSecret: JUMIO_CLIENT_SECRET,
        userAgent: settings.JUMIO_USER_AGENT,
        workflowKey: settings.JUMIO_WORKFLOW_KEY,
        callbackUrl: `${settings.PUBLIC_URL.replace(/\/$/, '')}/webhooks/jumio`,
        callbackToken: JUMIO_CALLBACK_TOKEN,
        timeoutMs: TIMEOUT_MS,
      }),
    )
  return [...providers, manual]
}

type Told = Omit<Integration, 'last' | 'port'>

export function identityIn(settings: Env): Told[] {
  const told = (adapter: string, key: string | undefined, url: string, home: string, setting: string) => ({
    adapter,
    key: Boolean(key),
    address: new URL(url),
    home,
    setting,
  })
  const { PERSONA_KEY, PERSONA_URL, JUMIO_CLIENT_ID, JUMIO_ACCOUNT_URL } = settings
  const outside = [
    told('persona', PERSONA_KEY, PERSONA_URL, 'withpersona.com', 'PERSONA_KEY'),
    told('jumio', JUMIO_CLIENT_ID, JUMIO_ACCOUNT_URL, 'jumio.ai', 'JUMIO_CLIENT_ID'),
  ]
  const on = outside.filter(({ key }) => key)
  const rows = outside.map(({ adapter, key, address, home, setting }): Told => {
    const serves = !key ? 'off' : on[0]?.adapter === adapter ? 'first' : 'next'
    return { adapter, serves, host: address.host, key, standIn: !address.hostname.endsWith(`.${home}`), setting }
  })
  const serves = on.length > 0 ? 'next' : 'first'
  const own: Told = { adapter: 'manual', serves, host: null, key: null, standIn: false, setting: null }
  return [...rows.filter((row) => row.serves !== 'off'), own, ...rows.filter((row) => row.serves === 'off')]
}
