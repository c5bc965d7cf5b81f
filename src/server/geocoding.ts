import { fallOver } from '../adapters/geocoding/fall-over'
import { gazetteer } from '../adapters/geocoding/gazetteer'
import { googleMaps } from '../adapters/geocoding/google'
import { remember } from '../adapters/geocoding/remember'
import { yandexMaps } from '../adapters/geocoding/yandex'
import type { Env } from '../env'
import type { Geocoding } from '../ports/geocoding'
import type { Logger } from '../ports/logger'

/** Who finds addresses: the providers that there is a key for, then the gazetteer. What is kept, is kept by the real time. */
export function openGeocoding(settings: Env, logger: Logger): Geocoding {
  const { GMAPS_KEY, GMAPS_GEOCODE_URL, GMAPS_PLACES_URL, YANDEX_KEY, YANDEX_GEOCODER_URL, YANDEX_SUGGEST_URL } =
    settings
  const google = GMAPS_KEY
    ? [googleMaps({ key: GMAPS_KEY, geocodeUrl: GMAPS_GEOCODE_URL, placesUrl: GMAPS_PLACES_URL })]
    : []
  const yandex = YANDEX_KEY
    ? [yandexMaps({ key: YANDEX_KEY, geocoderUrl: YANDEX_GEOCODER_URL, suggestUrl: YANDEX_SUGGEST_URL })]
    : []
  const providers = settings.MAPS_PROVIDER === 'google' ? [...google, ...yandex] : [...yandex, ...google]
  return remember(fallOver(providers, gazetteer, { logger }), Date.now)
}
