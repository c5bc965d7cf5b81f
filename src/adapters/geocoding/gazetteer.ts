import { findPlaces, lineOf } from '../../domain/gazetteer/find-places'
import type { Geocoding } from '../../ports/geocoding'

const MOST = 8

/** Names that are known here, without asking anybody: what is left when no provider answers. Numbers of houses it does not know. */
export const gazetteer: Geocoding = {
  name: 'gazetteer',

  async autocomplete(input, bias) {
    return findPlaces(input, { ...bias, most: MOST }).map(({ kind, name, quarter, city }) => ({
      title: name,
      subtitle: kind === 'town' ? '' : kind === 'street' && quarter ? `${quarter}, ${city}` : city,
    }))
  },

  async geocode(address, bias) {
    const [found] = findPlaces(address, { ...bias, most: 1 })
    if (!found) return null
    const { at, kind, name, quarter, city, region, postalCode } = found
    const line1 = lineOf(found, address)
    const parts = [line1 ?? name, quarter === name ? null : quarter, city === name ? null : city, region, postalCode]
    return {
      ...at,
      formatted: parts.filter((part) => part !== null).join(', '),
      precision: kind === 'street' ? 'street' : 'area',
      line1,
      quarter,
      city,
      region,
      postalCode,
    }
  },
}
