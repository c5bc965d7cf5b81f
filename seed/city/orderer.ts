import { answered } from '../../client'
import type { Position } from '../../src/domain/geo/position'
import { type Home, homeOf } from '../demo/home-of'
import { localeOf, nameOf, phoneOf } from '../demo/people'
import type { Caller } from '../play/caller'
import { Stranger } from '../play/caller'
import { pick } from '../play/random'
import type { Session } from '../play/session'
import type { City, Town } from './town'

/** Somebody about to order: an account with its address book, or a guest who tells where he lives. */
export interface Orderer {
  readonly by: Caller
  readonly locale: 'en' | 'fr'
  readonly account: Session | undefined
  /** Where to, as the order takes it. */
  readonly destination: { deliveryAddressId: string } | { address: Home; contact: { name: string; phone: string } }
  /** The same for a quote, which names things a little differently. */
  readonly quoted: { addressId: string } | { address: Home }
  readonly at: Position
  /** A guest's cart has a token of its own from the first call on. */
  keep(cartToken: string): void
}

/** Guests are numbered from here on: other homes and names than those of the accounts. */
const FIRST_GUEST = 5_000

/** Undefined for an account without an address. */
export async function accountOrderer(
  { api }: City,
  { random }: Town,
  { session, locale }: { session: Session; locale: 'en' | 'fr' },
): Promise<Orderer | undefined> {
  const { docs } = answered(await api.as(session).GET('/api/users/addresses'))
  if (docs.length === 0) return undefined
  const home = pick(random, docs)
  return {
    by: session,
    locale,
    account: session,
    destination: { deliveryAddressId: home.id },
    quoted: { addressId: home.id },
    at: { lat: home.lat, lng: home.lng },
    keep: () => undefined,
  }
}

export function guestOrderer(city: City, { slug, random }: Town): Orderer {
  const number = FIRST_GUEST + Math.floor(random() * 10_000)
  const locale = localeOf(slug, number)
  const home = homeOf(slug, number, locale)
  const by = new Stranger(city.newAddress())
  by.carry({ 'Accept-Language': locale })
  return {
    by,
    locale,
    account: undefined,
    destination: { address: home, contact: { name: nameOf(slug, number), phone: phoneOf(slug, 600 + (number % 300)) } },
    quoted: { address: home },
    at: { lat: home.lat, lng: home.lng },
    keep: (cartToken) => by.carry({ 'Accept-Language': locale, 'X-Cart-Token': cartToken }),
  }
}
