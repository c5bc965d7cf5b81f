'use client'
import { useMemo } from 'react'
import { CityMap } from '../../../map/CityMap'
import type { MapMarker } from '../../../map/markers'

interface Props {
  market: string
  pickup: Pick<MapMarker, 'lat' | 'lng' | 'label'>
  doors: readonly Omit<MapMarker, 'kind'>[]
  label: string
  locale: 'en' | 'fr'
}

/** The restaurant and every door that it sends to, each in the colour of its order. */
export function BulkMap({ market, pickup, doors, label, locale }: Props) {
  const markers = useMemo<MapMarker[]>(
    () => [
      { id: 'restaurant', kind: 'restaurant', tone: 'active', ...pickup },
      ...doors.map((door): MapMarker => ({ kind: 'door', ...door })),
    ],
    [pickup, doors],
  )
  return (
    <div className="wb-order-map">
      <CityMap market={market} locale={locale} label={label} markers={markers} fit={markers} cooperative />
    </div>
  )
}
