import { simulatorOptions } from '../kit/options'
import { serve } from '../kit/serve'
import { autocomplete } from './autocomplete'
import { geocode } from './geocode'

const { port, key } = simulatorOptions()

/** Google Maps Platform as far as Waybill asks it: Geocoding (its errors are told in a 200) and Places Autocomplete (New). */
serve({
  name: 'google-maps',
  port,
  answer: (asked) => {
    if (asked.url.pathname === '/maps/api/geocode/json') return geocode(asked, key)
    return asked.url.pathname === '/v1/places:autocomplete' ? autocomplete(asked, key) : undefined
  },
  usedUp: ({ url }) =>
    url.pathname === '/v1/places:autocomplete'
      ? { status: 429, body: { error: { code: 429, message: 'Quota exceeded.', status: 'RESOURCE_EXHAUSTED' } } }
      : {
          status: 200,
          body: { results: [], status: 'OVER_QUERY_LIMIT', error_message: 'You have exceeded your rate-limit.' },
        },
})
