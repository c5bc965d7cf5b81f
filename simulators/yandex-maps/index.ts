import { simulatorOptions } from '../kit/options'
import { serve } from '../kit/serve'
import { geocode } from './geocode'
import { suggest } from './suggest'

const { port, key } = simulatorOptions()

/** Yandex Maps as far as Waybill asks it: the Geocoder and Suggest, both with `apikey`. */
serve({
  name: 'yandex-maps',
  port,
  answer(asked) {
    const { pathname, searchParams } = asked.url
    if (pathname !== '/v1/' && pathname !== '/v1/suggest') return undefined
    if (searchParams.get('apikey') !== key)
      return { status: 403, body: { statusCode: 403, error: 'Forbidden', message: 'Invalid api key' } }
    return pathname === '/v1/' ? geocode(asked) : suggest(asked)
  },
  usedUp: () => ({ status: 429, body: { statusCode: 429, error: 'Too Many Requests', message: 'Limit is exceeded' } }),
})
