'use client'
import { useEffect, useState } from 'react'
import type { AreaShape } from '../../../domain/areas/area-shape'
import { type DistanceUnit, distanceUnit } from '../../../domain/areas/distance-unit'
import type { Position } from '../../../domain/geo/position'
import { callApi } from '../../call-api'

export interface MarketPlace {
  slug: string
  name: string
  center: Position
  radiusMeters: number
  unit: DistanceUnit
}

export interface SomeArea {
  id: string
  name: string
  shape: AreaShape
  excluded?: boolean
  active: boolean
}

interface Row extends Position {
  slug: string
  name: string
  country: string
  radiusMeters: number
}

/** What a form that names its market needs of it to show a map. Undefined until it is read, null where it cannot be. */
export function useMarketPlace(marketId: unknown, locale: 'en' | 'fr'): MarketPlace | null | undefined {
  const [place, setPlace] = useState<MarketPlace | null>()
  useEffect(() => {
    setPlace(undefined)
    if (typeof marketId !== 'string') return
    let left = false
    void callApi<Row>(`/api/markets/${marketId}?depth=0`, { method: 'GET', locale, unreachable: '' }).then((answer) => {
      if (left) return
      if (!answer.ok) return setPlace(null)
      const { slug, name, country, lat, lng, radiusMeters } = answer.body
      setPlace({ slug, name, center: { lat, lng }, radiusMeters, unit: distanceUnit(country) })
    })
    return () => {
      left = true
    }
  }, [marketId, locale])
  return place
}

/** The areas of a market, or the zones of a restaurant. */
export function useAreasOf(url: string | null, locale: 'en' | 'fr'): readonly SomeArea[] {
  const [areas, setAreas] = useState<readonly SomeArea[]>([])
  useEffect(() => {
    setAreas([])
    if (!url) return
    let left = false
    void callApi<{ docs: SomeArea[] }>(url, { method: 'GET', locale, unreachable: '' }).then((answer) => {
      if (!left && answer.ok) setAreas(answer.body.docs)
    })
    return () => {
      left = true
    }
  }, [url, locale])
  return areas
}
