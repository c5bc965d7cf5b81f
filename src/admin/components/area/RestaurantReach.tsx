'use client'
import { useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'
import { METERS_PER } from '../../../domain/areas/distance-unit'
import { CityMap } from '../../../map/CityMap'
import type { MapMarker } from '../../../map/markers'
import { wordsOf } from '../../words'
import { drawn, extent } from './drawn'
import { useAreasOf, useMarketPlace } from './use-market-place'
import { areaWords } from './words'

/** On the page of a restaurant: how far it delivers, as its form says it at the moment. */
export function RestaurantReach() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, areaWords)
  const marketId = useFormFields(([fields]) => fields.market?.value)
  const lat = useFormFields(([fields]) => fields.lat?.value)
  const lng = useFormFields(([fields]) => fields.lng?.value)
  const reach = useFormFields(([fields]) => fields.deliveryRadiusMeters?.value)
  const name = useFormFields(([fields]) => String(fields.name?.value ?? ''))
  const place = useMarketPlace(marketId, locale)
  const zones = useAreasOf(id ? `/api/zones?where[restaurant][equals]=${id}&depth=0&limit=200` : null, locale)
  const counter = useMemo(
    () => (typeof lat === 'number' && typeof lng === 'number' ? { lat, lng } : undefined),
    [lat, lng],
  )
  const markers = useMemo<MapMarker[]>(
    () => (counter ? [{ id: 'counter', kind: 'restaurant', label: name, tone: 'active', ...counter }] : []),
    [counter, name],
  )
  const areas = useMemo(() => {
    const own = zones.filter(({ active }) => active).flatMap(({ id: zone, shape }) => drawn(zone, shape, 'zone'))
    const circle =
      counter && typeof reach === 'number' ? { kind: 'circle' as const, center: counter, radiusMeters: reach } : null
    return [...drawn('reach', circle, 'served'), ...own]
  }, [zones, counter, reach])
  if (!place || !counter) return null
  const distance = `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(Number(reach) / METERS_PER[place.unit])} ${place.unit}`
  return (
    <section className="wb-card wb-area">
      <h3>{say('reach')}</h3>
      <p className="field-description">
        {typeof reach === 'number' ? say('reachRadius', { distance }) : zones.length === 0 && say('reachAll')}{' '}
        {zones.length > 0 && say('reachZones')}
      </p>
      <div className="wb-area__map">
        <CityMap
          market={place.slug}
          locale={locale}
          label={say('map', { market: place.name })}
          markers={markers}
          areas={areas}
          fit={extent(areas, counter)}
          fitKey={`${place.slug} ${reach} ${areas.length}`}
          cooperative
        />
      </div>
    </section>
  )
}
