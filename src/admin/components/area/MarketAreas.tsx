'use client'
import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'
import { CityMap } from '../../../map/CityMap'
import { wordsOf } from '../../words'
import { drawn, extent } from './drawn'
import { useAreasOf, useMarketPlace } from './use-market-place'
import { areaWords } from './words'

const NO_MARKERS: never[] = []

/** On the page of a market: all of its areas on one map, and a way to each. */
export function MarketAreas() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, areaWords)
  const place = useMarketPlace(id, locale)
  const areas = useAreasOf(place ? `/api/areas?where[market][equals]=${id}&depth=0&limit=200` : null, locale)
  const shown = useMemo(() => {
    const counting = areas.filter(({ active }) => active)
    const all = counting.flatMap(({ id: area, shape, excluded }) =>
      drawn(area, shape, excluded ? 'excluded' : 'served'),
    )
    if (counting.some(({ excluded }) => !excluded) || !place) return all
    const { center, radiusMeters } = place
    return [...drawn('radius', { kind: 'circle', center, radiusMeters }, 'served'), ...all]
  }, [areas, place])
  if (!place) return null
  return (
    <section className="wb-card wb-area">
      <h3>{say('areas')}</h3>
      <div className="wb-area__map">
        <CityMap
          market={place.slug}
          locale={locale}
          label={say('map', { market: place.name })}
          markers={NO_MARKERS}
          areas={shown}
          fit={extent(shown, place.center)}
          fitKey={`${place.slug} ${shown.length}`}
          cooperative
        />
      </div>
      {areas.length === 0 && <p className="field-description">{say('areasNone')}</p>}
      <ul className="wb-area__list">
        {areas.map(({ id: area, name, shape, excluded, active }) => (
          <li key={area}>
            <a href={`/admin/collections/areas/${area}`}>{name}</a>
            {excluded && ` · ${say('excluded')}`}
            {!active && ` · ${say('off')}`}
            {shape.kind === 'municipalities' && ` · ${say('areasNames', { names: shape.names.join(', ') })}`}
          </li>
        ))}
      </ul>
      <a href="/admin/collections/areas/create">{say('newArea')}</a>
    </section>
  )
}
