import type { Env } from '../env'
import type { Integration, IntegrationPort } from '../ports/integrations'

type Told = Omit<Integration, 'last' | 'port'>

interface Provider {
  readonly adapter: string
  readonly key: string | undefined
  /** Undefined: there is no address without a setting. */
  readonly url: string | undefined
  /** Its own domain; null where that is not known: then an address of this machine is a stand-in. */
  readonly home: string | null
  readonly setting: string
}

/** Who takes cards, and who takes money from phones, in the order in which they are asked. */
export function paymentsIn(settings: Env): Record<Extract<IntegrationPort, 'cards' | 'mobile_money'>, Told[]> {
  const { STRIPE_SECRET_KEY, STRIPE_URL, CAMPAY_USERNAME, CAMPAY_URL, NOUPAY_KEY, NOUPAY_URL } = settings
  const stripe = {
    adapter: 'stripe',
    key: STRIPE_SECRET_KEY,
    url: STRIPE_URL,
    home: 'stripe.com',
    setting: 'STRIPE_SECRET_KEY',
  }
  const campay = {
    adapter: 'campay',
    key: CAMPAY_USERNAME,
    url: CAMPAY_URL,
    home: 'campay.net',
    setting: 'CAMPAY_USERNAME',
  }
  const noupay = { adapter: 'noupay', key: NOUPAY_KEY, url: NOUPAY_URL, home: null, setting: 'NOUPAY_KEY' }
  return { cards: inTurn([stripe]), mobile_money: inTurn([campay, noupay]) }
}

function inTurn(providers: readonly Provider[]): Told[] {
  const on = providers.filter(({ key }) => key)
  return providers
    .map(({ adapter, key, url, home, setting }): Told => {
      const place = on.findIndex((each) => each.adapter === adapter)
      const address = url ? new URL(url) : null
      return {
        adapter,
        serves: !key ? 'off' : place === 0 ? 'first' : 'next',
        host: address?.host ?? null,
        key: Boolean(key),
        standIn: address !== null && isElsewhere(address, home),
        setting,
      }
    })
    .sort((a, b) => Number(a.serves === 'off') - Number(b.serves === 'off'))
}

function isElsewhere({ hostname }: URL, home: string | null): boolean {
  return home === null ? hostname === '127.0.0.1' || hostname === 'localhost' : !hostname.endsWith(`.${home}`)
}
