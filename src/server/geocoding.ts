import { fallOver } from '../adapters/geocoding/fall-over'
import { gazetteer } from '../adapters/geocoding/gazetteer'
import { googleMaps } from '../adapters/geocoding/google'
import { remember } from '../adapters/geocoding/remember'
import { yandexMaps } from '../adapters/geocoding/yandex'
import type { Outcomes } from '../adapters/outcomes'
import type { Env } from '../env'
import type { Geocoding } from '../ports/geocoding'
import type { Logger } from '../ports/logger'

type Geocoder = Env['MAPS_PROVIDER']

const OPENED: Record<Geocoder, (settings: Env) => Geocoding> = {
  google: ({ GMAPS_KEY: key = '', GMAPS_GEOCODE_URL: geocodeUrl, GMAPS_PLACES_URL: placesUrl }) =>
    googleMaps({ key, geocodeUrl, placesUrl }),
  yandex: ({ YANDEX_KEY: key = '', YANDEX_GEOCODER_URL: geocoderUrl, YANDEX_SUGGEST_URL: suggestUrl }) =>
    yandexMaps({ key, geocoderUrl, suggestUrl }),
}

/** The providers that there is a key for, in the order in which they are asked. */
export function geocodersOf({ GMAPS_KEY, YANDEX_KEY, MAPS_PROVIDER }: Env): Geocoder[] {
  const keys = { google: GMAPS_KEY, yandex: YANDEX_KEY }
  const order: Geocoder[] = MAPS_PROVIDER === 'google' ? ['google', 'yandex'] : ['yandex', 'google']
  return order.filter((name) => keys[name])
}

/** Who finds addresses: the providers that there is a key for, then the gazetteer. What is kept, is kept by the real time. */
export function openGeocoding(settings: Env, logger: Logger, outcomes: Outcomes): Geocoding {
  const providers = geocodersOf(settings).map((name) => outcomes.watched(name, OPENED[name](settings)))
  return remember(fallOver(providers, outcomes.watched('gazetteer', gazetteer), { logger }), Date.now)
}
