import { listen, openProvider, providerOptions } from '../kit/provider'
import { geocode } from './geocode'
import { refusal } from './refusal'
import { suggest } from './suggest'

const options = providerOptions({ key: 'simulated-key' })

/** Yandex Maps as far as Waybill asks it: the Geocoder and Suggest, both with `apikey`. */
const provider = openProvider(options, {
  name: 'yandex-maps',
  fail: (res, status) =>
    void res.status(status).json(refusal(status, status === 429 ? 'Limit is exceeded' : 'Try again later').body),
})
const { app } = provider

app.use((req, _res, next) => {
  if (req.query.apikey !== options.key) throw refusal(403, 'Invalid api key')
  next()
})
app.get('/v1/', (req, res) => void res.json(geocode(req.query)))
app.get('/v1/suggest', (req, res) => void res.json(suggest(req.query)))

listen(provider)
