import { useMemo } from 'react'
import { MOST_CAP, PLAIN } from '../../../domain/surge/surge-policy'
import { CityMap } from '../../../map/CityMap'
import type { MapArea } from '../../../map/map-areas'
import type { SurgeMap } from '../../../queries/surge-map'
import type { Words } from '../../words'
import type { SurgeWord } from './words'

interface Props {
  map: SurgeMap
  words: Words<SurgeWord>
}

const NO_MARKERS: never[] = []

/** The cells on the map of the market: the dearer, the fuller their colour. What they say stands beside it in rows. */
export function SurgeChart({ map: { market, cells, terms }, words: { say, locale } }: Props) {
  const most = Math.max(terms.capBasisPoints, PLAIN + 1)
  const areas = useMemo(
    () =>
      cells.map(
        ({ cell, outline, multiplier }): MapArea => ({
          id: cell,
          coordinates: [[outline.map(([lng, lat]) => [lng, lat])]],
          tone: 'heat',
          strength: Math.min(1, (multiplier - PLAIN) / (Math.min(most, MOST_CAP) - PLAIN)),
        }),
      ),
    [cells, most],
  )
  const fit = cells.length > 0 ? cells.flatMap(({ outline }) => outline.map(([lng, lat]) => ({ lat, lng }))) : [market]
  return (
    <div className="wb-surge__map">
      <CityMap
        market={market.slug}
        locale={locale}
        label={say('map', { market: market.name })}
        markers={NO_MARKERS}
        areas={areas}
        fit={fit}
        fitKey={`${market.slug} ${cells.length > 0}`}
        cooperative
      />
    </div>
  )
}
