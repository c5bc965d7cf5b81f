import { type AddressFlaw, addressFlaws } from '../../domain/addresses/address-flaws'
import type { AddressParts } from '../../domain/addresses/address-format'
import type { Door } from '../../domain/areas/door'
import { type OutsideReason, outsideOf } from '../../domain/areas/service-area'
import { WaybillError } from '../../domain/errors'
import { distanceMeters } from '../../domain/geo/distance-meters'
import type { Sql } from '../../ports/database'
import { type ActiveMarket, activeMarkets } from './active-markets'

export interface AddressVerdict {
  /** That delivers there, else the nearest one; null where no market is open. */
  readonly market: ActiveMarket | null
  readonly outside: OutsideReason | 'no_market' | null
  /** What the address lacks for that market. */
  readonly flaws: readonly AddressFlaw[]
}

/**
 * Whether an address can be delivered to, asked of one market or of all.
 * @throws WaybillError `not_found` for a market that is not there or not open
 */
export async function judgeAddress(db: Sql, address: Door & AddressParts, slug?: string): Promise<AddressVerdict> {
  const markets = await activeMarkets(db, slug)
  if (slug !== undefined && markets.length === 0) throw new WaybillError('not_found')
  const verdicts = markets
    .toSorted((a, b) => distanceMeters(a.center, address) - distanceMeters(b.center, address))
    .map((market) => ({ market, outside: outsideOf(market, market.areas, address) }))
  const found = verdicts.find(({ outside }) => outside === null) ?? verdicts[0]
  if (!found) return { market: null, outside: 'no_market', flaws: [] }
  return { ...found, flaws: addressFlaws(found.market.addressFormat, address) }
}
