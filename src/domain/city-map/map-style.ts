import type { Position } from '../geo/position'
import type { City, Place } from './draw-city'
import type { CityClass, CityFeature } from './gather'
import { MAP_PALETTES, type MapPalette, type MapTheme } from './palette'

/** The part of a MapLibre style (version 8) that a drawn city needs. Place names lie in `metadata`: they are shown without a font server. */
export interface MapStyle {
  readonly version: 8
  readonly name: string
  readonly metadata: { readonly 'waybill:places': readonly Place[] }
  readonly center: readonly [number, number]
  readonly zoom: number
  readonly sources: { readonly city: { readonly type: 'geojson'; readonly data: object; readonly buffer: number } }
  readonly layers: readonly object[]
}

/** Pixels wide at zoom levels; between them the width grows as the map does. */
type Widths = readonly (readonly [zoom: number, pixels: number])[]

const MINOR: readonly CityClass[] = ['local', 'collector']
const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const
const ARTERIAL: Widths = [
  [10, 0.7],
  [13, 2.4],
  [16, 11],
]
const MOTORWAY: Widths = [
  [9, 1],
  [13, 4],
  [16, 15],
]

/** A whole style around a drawn city: nothing in it has to be fetched from anywhere else. */
export function mapStyle(name: string, centre: Position, { features, places }: City, theme: MapTheme): MapStyle {
  return {
    version: 8,
    name,
    metadata: { 'waybill:places': places },
    center: [centre.lng, centre.lat],
    zoom: 12,
    sources: { city: { type: 'geojson', data: collection(features), buffer: 32 } },
    layers: layersOf(MAP_PALETTES[theme]),
  }
}

/** From the ground up. Water covers the streets that the grid laid into it; bridges and motorways go over the water. */
function layersOf(ink: MapPalette): object[] {
  return [
    { id: 'land', type: 'background', paint: { 'background-color': ink.land } },
    area('built', ink.built),
    area('works', ink.block),
    area('block', ink.block, 13),
    line(
      'local',
      ink.street,
      [
        [12, 0.3],
        [14, 1.6],
        [17, 11],
      ],
      11.5,
    ),
    line(
      'collector',
      ink.street,
      [
        [11, 0.4],
        [14, 2.8],
        [17, 15],
      ],
      10.5,
    ),
    area('park', ink.park),
    line('arterial', ink.casing, wider(ARTERIAL), 10, 'casing'),
    line('arterial', ink.road, ARTERIAL),
    area('water', ink.water),
    line('water', ink.shore, [
      [10, 0.6],
      [15, 2],
    ]),
    line('bridge', ink.casing, wider(ARTERIAL), 10, 'casing'),
    line('bridge', ink.road, ARTERIAL),
    line('motorway', ink.casing, wider(MOTORWAY), 9, 'casing'),
    line('motorway', ink.motorway, MOTORWAY),
  ]
}

function area(name: CityClass, colour: string, minzoom = 0): object {
  const paint = { 'fill-color': colour, 'fill-antialias': name === 'park' || name === 'water' }
  return { id: name, type: 'fill', source: 'city', filter: isClass(name), minzoom, paint }
}

function line(name: CityClass, colour: string, widths: Widths, minzoom = 0, part = 'line'): object {
  return {
    id: `${name}-${part}`,
    type: 'line',
    source: 'city',
    filter: isClass(name),
    minzoom,
    // Round ends cost triangles, and nobody sees those of a side street.
    layout: MINOR.includes(name) ? {} : ROUND,
    paint: { 'line-color': colour, 'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], ...widths.flat()] },
  }
}

const isClass = (name: CityClass) => ['==', ['get', 'class'], name]

const wider = (widths: Widths): Widths => widths.map(([zoom, pixels]) => [zoom, pixels * 1.15 + 1])

const collection = (features: readonly CityFeature[]) => ({ type: 'FeatureCollection', features })
