import { useMemo } from 'react'
import { CityMap } from '../../../../map/CityMap'
import type { LivePositions } from '../../../../map/live-positions'
import type { MapMarker, MapRoute } from '../../../../map/markers'
import type { TrackingView } from '../../../../queries/tracking'
import { DRIVER } from './use-tracking'
import type { TRACK_WORDS } from './words'

interface Props {
  view: TrackingView
  positions: LivePositions
  locale: 'en' | 'fr'
  words: (typeof TRACK_WORDS)['en']
}

/** Restaurant, driver and area of delivery, with the way that is left. */
export function TrackMap({ view, positions, locale, words }: Props) {
  const { market, pickup, dropoffArea, restaurant, driver } = view
  const stops = useSteady({ pickup, dropoffArea })
  const at = useSteady(driver?.position ? { lat: driver.position.lat, lng: driver.position.lng } : null)
  const [driverName, onBoard, seen] = [driver?.name, view.status === 'out_for_delivery', at !== null]

  // biome-ignore lint/correctness/useExhaustiveDependencies: the driver moves by `positions`, without another array
  const markers = useMemo((): MapMarker[] => {
    const standing: MapMarker[] = [
      {
        id: 'restaurant',
        kind: 'restaurant',
        label: `${words.mapRestaurant}: ${restaurant}`,
        tone: 'quiet',
        ...stops.pickup,
      },
      { id: 'door', kind: 'door', label: words.mapDoor, tone: 'active', ...stops.dropoffArea },
    ]
    const heading = driver?.position?.heading
    return at && driverName
      ? [
          ...standing,
          { id: DRIVER, kind: 'driver', label: `${words.mapDriver}: ${driverName}`, tone: 'active', heading, ...at },
        ]
      : standing
  }, [stops, restaurant, words, driverName, seen])

  const routes = useMemo((): MapRoute[] => {
    const last: MapRoute = {
      id: 'last',
      points: [onBoard && at ? at : stops.pickup, stops.dropoffArea],
      tone: 'active',
      planned: !onBoard,
    }
    return onBoard || !at ? [last] : [{ id: 'first', points: [at, stops.pickup], tone: 'active' }, last]
  }, [stops, at, onBoard])

  const fit = at ? [stops.pickup, stops.dropoffArea, at] : [stops.pickup, stops.dropoffArea]
  return (
    <div className="wb-track__map">
      <CityMap
        market={market}
        locale={locale}
        label={words.map}
        markers={markers}
        routes={routes}
        live={positions}
        fit={fit}
        fitKey={String(seen)}
        cooperative
      >
        <p>{words.noMap}</p>
      </CityMap>
    </div>
  )
}

/** The same object for as long as it says the same: an answer of the server is a new one each time. */
function useSteady<T extends object | null>(value: T): T {
  const text = JSON.stringify(value)
  return useMemo(() => JSON.parse(text) as T, [text])
}
