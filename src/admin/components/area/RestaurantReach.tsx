'use client'
import { useDocumentInfo, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import { useMemo, useState } from 'react'
import { METERS_PER } from '../../../domain/areas/distance-unit'
import type { Position } from '../../../domain/geo/position'
import { CityMap } from '../../../map/CityMap'
import type { MapMarker } from '../../../map/markers'
import { wordsOf } from '../../words'
import { drawn, extent } from './drawn'
import { useAreasOf, useMarketPlace } from './use-market-place'
import { areaWords } from './words'

/** On the page of a restaurant: where it is and how far it delivers, as its form says it at the moment. The map sets its position. */
export function RestaurantReach() {
  const { id, hasSavePermission } = useDocumentInfo()
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, areaWords)
  const marketId = useFormFields(([fields]) => fields.market?.value)
  const { value: lat, setValue: setLat } = useField<number | null>({ path: 'lat' })
  const { value: lng, setValue: setLng } = useField<number | null>({ path: 'lng' })
  const [moves, setMoves] = useState(false)
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
  if (!place) return null
  const sets = hasSavePermission === true && (moves || !counter)
  const onPoint = (position: Position) => {
    if (!sets) return
    // About a metre: more digits would say what nobody's finger knows.
    setLat(Number(position.lat.toFixed(5)))
    setLng(Number(position.lng.toFixed(5)))
    setMoves(false)
  }
  const distance = `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(Number(reach) / METERS_PER[place.unit])} ${place.unit}`
  return (
    <section className="wb-card wb-area">
      <h3>{say('reach')}</h3>
      {sets && <p role="status">{say('setCounter')}</p>}
      {hasSavePermission && counter && !moves && (
        <button type="button" className="wb-button" onClick={() => setMoves(true)}>
          {say('moveCounter')}
        </button>
      )}
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
          onPoint={onPoint}
          fit={extent(areas, counter ?? place.center)}
          fitKey={`${place.slug} ${reach} ${areas.length}`}
          cooperative
        />
      </div>
    </section>
  )
}
