import { QUARTERS } from '../../src/domain/gazetteer/quarters'
import { placeIn } from '../demo/home-of'
import type { MarketSlug } from '../demo/markets'
import { PLACES } from '../demo/places'
import type { Place } from '../demo/places/place'
import { pick, seededRandom } from '../play/random'

/** The demo's restaurants have done well: so many branches of theirs in the quarters of the market, always the same ones. */
export function branchesOf(market: MarketSlug, count: number): Place[] {
  const [places, quarters] = [PLACES[market], QUARTERS[market]]
  const random = seededRandom(market.length)
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / places.length)
    const place = places[index % places.length]
    const quarter = quarters[(round + index) % quarters.length]
    if (!place || !quarter) throw new Error(`${market} has no restaurants or no quarters`)
    return {
      ...place,
      name: `${place.name} ${quarter.name}`,
      address: pick(random, quarter.streets),
      at: placeIn(quarter, random),
    }
  })
}
