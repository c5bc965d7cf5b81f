import type { Position } from '../geo/position'
import { divideCity } from './districts'
import { type CityFeature, gather } from './gather'
import { layRoads } from './roads'
import { seededRandom } from './seeded-random'
import { densify, length, type Point, polar, shrink } from './shape'
import { layStreets } from './streets'
import { drawWater, someWater, type WaterHint } from './water'

export interface CitySketch {
  /** Decides everything that nobody knows: the same seed draws the same city. */
  readonly seed: string
  readonly centre: Position
  /** How far the city reaches, in metres. */
  readonly radiusMeters: number
  /** Where the great water lies; made up when absent. */
  readonly water?: WaterHint
}

export interface Place {
  readonly label: { en: string; fr: string }
  readonly lat: number
  readonly lng: number
  /** 1 is seen from afar, 2 from near. */
  readonly rank: 1 | 2
}

export interface City {
  readonly features: CityFeature[]
  readonly places: Place[]
}

/** Further out there are only roads: a drawing of a whole county would weigh more than it tells. */
const MOST_METERS = 18_000

/**
 * A believable city in the style of a street map, drawn from numbers alone: water, parks, districts with a grid each, roads by class.
 * It is a backdrop for positions and no map of a real place.
 */
export function drawCity({ seed, centre, radiusMeters, water: hint }: CitySketch): City {
  const radius = Math.min(MOST_METERS, Math.max(3_000, radiusMeters))
  const random = seededRandom(seed)
  const water = drawWater(hint ?? someWater(radius, random), radius, random)
  const districts = divideCity(radius, random).filter(({ middle }) => !water.inSea(middle))
  const roads = layRoads(districts, radius, water, random)
  const streets = districts.map((district) => layStreets(district, random))
  const project = projection(centre, warp(radius, random))
  const lines = (key: 'local' | 'collector', step: number) =>
    streets.flatMap((part) => part[key].map((line) => densify(line, step).map(project)))
  const areas = (kinds: readonly string[]) =>
    districts.filter(({ kind }) => kinds.includes(kind)).map(({ area }) => area.map(project))
  const bent = (all: readonly (readonly Point[])[]) => all.map((line) => line.map(project))
  return {
    features: [
      ...gather('built', areas(['core', 'urban', 'suburb']), 'area'),
      ...gather('works', areas(['works']), 'area'),
      ...gather('block', bent(streets.flatMap(({ blocks }) => blocks)), 'area'),
      ...gather('park', bent(streets.flatMap(({ parks }) => parks)), 'area'),
      ...gather('local', lines('local', 1_500), 'line'),
      ...gather('collector', lines('collector', 800), 'line'),
      ...gather('arterial', bent(roads.arterial), 'line'),
      ...gather('water', bent(water.areas), 'area'),
      ...gather('bridge', bent(roads.bridges), 'line'),
      ...gather('motorway', bent(roads.motorway), 'line'),
    ],
    places: placesOf(radius, districts, (point) => !water.inWater(point)).map(({ at, ...place }) => {
      const [lng, lat] = project(at)
      return { ...place, lat, lng }
    }),
  }
}

const COMPASS = [
  { en: 'East side', fr: 'Quartier est' },
  { en: 'North side', fr: 'Quartier nord' },
  { en: 'West side', fr: 'Quartier ouest' },
  { en: 'South side', fr: 'Quartier sud' },
]

function placesOf(radius: number, districts: ReturnType<typeof divideCity>, dry: (point: Point) => boolean) {
  const around = COMPASS.map((label, index) => ({
    label,
    at: polar((index * Math.PI) / 2, radius * 0.3),
    rank: 1 as const,
  }))
  const parks = districts
    .filter(({ kind, middle }) => kind === 'park' && length(middle) < radius * 0.8)
    .map(({ area }) => ({
      label: { en: 'Park', fr: 'Parc' },
      at: shrink(area, 0.99)[0] ?? ([0, 0] as Point),
      rank: 2 as const,
    }))
  return [
    { label: { en: 'City centre', fr: 'Centre-ville' }, at: [0, 0] as Point, rank: 1 as const },
    ...around,
    ...parks,
  ].filter(({ at }) => dry(at))
}

/** Bends the whole drawing a little and slowly, so that no road is ruled; the centre stays where it is. */
function warp(radius: number, random: () => number): (point: Point) => Point {
  const [a, b] = [random() * 6, random() * 6]
  const height = radius * 0.012
  const wave = (value: number, phase: number) => height * (Math.sin((value / radius) * 4 + phase) - Math.sin(phase))
  return ([x, y]) => [x + wave(y, a), y + wave(x, b)]
}

const METERS_PER_DEGREE = 111_195

/** To longitude and latitude, to about a metre. */
function projection(centre: Position, bend: (point: Point) => Point): (point: Point) => [number, number] {
  const squeeze = Math.cos((centre.lat * Math.PI) / 180)
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5
  return (point) => {
    const [x, y] = bend(point)
    return [round(centre.lng + x / (METERS_PER_DEGREE * squeeze)), round(centre.lat + y / METERS_PER_DEGREE)]
  }
}
