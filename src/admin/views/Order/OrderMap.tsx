'use client'
import { useMemo } from 'react'
import { CityMap } from '../../../map/CityMap'
import { createLivePositions } from '../../../map/live-positions'
import type { MapMarker, MapRoute } from '../../../map/markers'
import type { OrderScene } from '../../../queries/order-scene'
import { useLive } from '../../live/use-live'

interface Props {
  orderId: string
  scene: Pick<OrderScene, 'market' | 'pickup' | 'dropoff'>
  driver: OrderScene['driver']
  /** The goods are with the driver, or still at the restaurant. */
  pickedUp: boolean
  over: boolean
  labels: { map: string; restaurant: string; door: string; driver: string }
  locale: 'en' | 'fr'
}

interface LiveProps extends Props {
  door: '/admin' | '/restaurant'
}

/** The map of an order whose driver is followed live. */
export function LiveOrderMap({ door, ...props }: LiveProps) {
  const { orderId, driver } = props
  const live = useMemo(createLivePositions, [])
  useLive(door, {
    any(event, payload) {
      if (event !== 'driver-location' || !('lat' in payload) || !('lng' in payload) || !driver) return
      const mine =
        'orderId' in payload ? payload.orderId === orderId : 'driverId' in payload && payload.driverId === driver.id
      if (mine) live.set(driver.id, { lat: Number(payload.lat), lng: Number(payload.lng) })
    },
  })
  return <OrderMap {...props} live={live} />
}

/** Restaurant, door and driver of one order, and the way between them. */
export function OrderMap({
  scene,
  driver,
  pickedUp,
  over,
  labels,
  locale,
  live,
}: Props & { live?: ReturnType<typeof createLivePositions> }) {
  const { market, pickup, dropoff } = scene
  const position = over ? null : (driver?.position ?? null)
  const driverId = driver?.id ?? ''
  const { restaurant, door, driver: driverLabel } = labels
  const markers = useMemo<MapMarker[]>(() => {
    const stops: MapMarker[] = [
      {
        id: 'restaurant',
        kind: 'restaurant',
        label: restaurant,
        tone: pickedUp || over ? 'quiet' : 'active',
        ...pickup,
      },
      { id: 'door', kind: 'door', label: door, tone: over ? 'quiet' : 'active', ...dropoff },
    ]
    return position
      ? [...stops, { id: driverId, kind: 'driver', label: driverLabel, tone: 'active', ...position }]
      : stops
  }, [restaurant, door, driverLabel, pickup, dropoff, position, driverId, pickedUp, over])
  const routes = useMemo<MapRoute[]>(() => {
    const way: MapRoute = {
      id: 'way',
      points: [pickup, dropoff],
      tone: over ? 'quiet' : 'active',
      planned: !pickedUp && !over,
    }
    if (!position || over) return [way]
    if (pickedUp) return [{ id: 'way', points: [position, dropoff], tone: 'active' }]
    return [{ id: 'approach', points: [position, pickup], tone: 'active' }, way]
  }, [pickup, dropoff, position, pickedUp, over])
  const fit = useMemo(() => (position ? [pickup, dropoff, position] : [pickup, dropoff]), [pickup, dropoff, position])
  return (
    <div className="wb-order-map">
      <CityMap
        market={market}
        locale={locale}
        label={labels.map}
        markers={markers}
        routes={routes}
        live={live}
        fit={fit}
        fitKey={driverId}
        cooperative
      />
    </div>
  )
}
