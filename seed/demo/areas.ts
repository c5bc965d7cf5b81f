import type { AreaShape, LngLat } from '../../src/domain/areas/area-shape'
import type { MarketSlug } from './markets'
import { type Bilingual, bothLocales } from './places/menu'

export interface DemoArea {
  readonly name: ReturnType<typeof bothLocales>
  readonly shape: AreaShape
  readonly excluded?: true
}

export interface DemoZone extends DemoArea {
  readonly deliveryBase: number
  readonly deliveryPerKm: number
  readonly minimumOrder?: number
}

const METERS_PER_MILE = 1_609.344

const circle = (lat: number, lng: number, miles: number): AreaShape => ({
  kind: 'circle',
  center: { lat, lng },
  radiusMeters: Math.round(miles * METERS_PER_MILE),
})

const outline = (...corners: LngLat[]): AreaShape => ({
  kind: 'polygon',
  geometry: { type: 'MultiPolygon', coordinates: [[[...corners, corners[0] as LngLat]]] },
})

const area = (name: Bilingual, shape: AreaShape): DemoArea => ({ name: bothLocales(name), shape })

/** Where the demo's markets deliver (MKT-2). The outlines are rough; those of Austin are circles and its list of municipalities. */
export const AREAS: Readonly<Record<MarketSlug, readonly DemoArea[]>> = {
  'north-miami': [
    area(
      ['North Miami and its neighbours', 'North Miami et ses voisines'],
      outline([-80.225, 25.865], [-80.15, 25.865], [-80.142, 25.905], [-80.152, 25.945], [-80.225, 25.945]),
    ),
    {
      ...area(
        ['Oleta River State Park', 'Parc d’État d’Oleta River'],
        outline([-80.148, 25.909], [-80.1435, 25.909], [-80.1435, 25.916], [-80.148, 25.916]),
      ),
      excluded: true,
    },
  ],
  douala: [
    area(
      ['Douala, left bank', 'Douala, rive gauche'],
      outline([9.675, 4.015], [9.712, 4.005], [9.79, 4.02], [9.79, 4.125], [9.735, 4.125], [9.69, 4.08]),
    ),
    area(['Bonabéri', 'Bonabéri'], outline([9.64, 4.06], [9.681, 4.058], [9.69, 4.1], [9.65, 4.11])),
    {
      ...area(['Airport', 'Aéroport'], outline([9.708, 4.0055], [9.735, 4.011], [9.735, 4.02], [9.714, 4.017])),
      excluded: true,
    },
  ],
  austin: [
    area(['Austin, 25 miles', 'Austin, 25 miles'], circle(30.2672, -97.7431, 25)),
    area(['Round Rock, 15 miles', 'Round Rock, 15 miles'], circle(30.5082, -97.6789, 15)),
    area(['Approved municipalities', 'Municipalités approuvées'], {
      kind: 'municipalities',
      names: ['Austin', 'Round Rock', 'Cedar Park', 'Lakeway', 'West Lake Hills', 'Rollingwood'],
    }),
  ],
}

/** Parts with a delivery fee of their own: across the river, and out of town. Amounts in minor units. */
export const ZONES: Readonly<Record<MarketSlug, readonly DemoZone[]>> = {
  'north-miami': [],
  douala: [
    {
      ...area(['Across the Wouri', 'Outre-Wouri'], outline([9.64, 4.06], [9.681, 4.058], [9.69, 4.1], [9.65, 4.11])),
      deliveryBase: 900,
      deliveryPerKm: 150,
      minimumOrder: 500,
    },
  ],
  austin: [
    {
      ...area(['Round Rock', 'Round Rock'], circle(30.5082, -97.6789, 5)),
      deliveryBase: 699,
      deliveryPerKm: 60,
    },
  ],
}
