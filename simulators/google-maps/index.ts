import express from 'express'
import { listen, openProvider, providerOptions } from '../kit/provider'
import { autocomplete, refusal } from './autocomplete'
import { geocode, told } from './geocode'

const AUTOCOMPLETE = '/v1/places:autocomplete'
const options = providerOptions({ key: 'simulated-key' })

/** Google Maps Platform as far as Waybill asks it: Geocoding (its errors are told in a 200) and Places Autocomplete (New). */
const provider = openProvider(options, {
  name: 'google-maps',
  fail(res, status) {
    if (status !== 429)
      res.status(status).json({ error: { code: status, message: 'Internal error', status: 'UNAVAILABLE' } })
    else if (res.req.path === AUTOCOMPLETE)
      res.status(429).json(refusal(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded.').body)
    else res.json(told('OVER_QUERY_LIMIT', { error_message: 'You have exceeded your rate-limit.' }))
  },
})
const { app } = provider

app.use(express.json())
app.get('/maps/api/geocode/json', (req, res) => void res.json(geocode(req.query, options.key)))
app.post(AUTOCOMPLETE.replace(':', '\\:'), (req, res) => {
  res.json(autocomplete(req.body, req.header('x-goog-api-key'), options.key))
})

listen(provider)
