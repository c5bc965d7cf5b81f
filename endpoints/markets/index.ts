import type { Endpoint } from 'payload'
import { payableMethods } from '../../src/commands/payments/payable-methods'
import { WaybillError } from '../../src/domain/errors'
import { knowsPlaces } from '../../src/domain/gazetteer/find-places'
import { isMarketReady, marketSteps } from '../../src/domain/markets/market-steps'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { findMarketFacts } from '../../src/queries/markets/market-facts'
import { MarketChecklist } from './answers'

const GAZETTEER = 'gazetteer'

const checklist = route({
  method: 'get',
  path: '/:id/checklist',
  summary: 'Say what a market misses until customers can order',
  answer: MarketChecklist,
  access: only('admin'),
  params: IdParam,
  async handle({ call, params }) {
    const { app } = call
    const found = await findMarketFacts(app.db, params.id, app.clock.now())
    if (!found) throw new WaybillError('not_found')
    const { nextRestaurantId, country, lat, lng, ...facts } = found
    const geocoders = app
      .integrations()
      .filter(({ port, serves }) => port === 'geocoding' && serves !== 'off')
      .map(({ adapter, standIn }) => ({ adapter, standIn }))
    const near = { country, near: { lat, lng }, meters: facts.radiusMeters }
    const findsAddresses = geocoders.some(({ adapter }) => adapter !== GAZETTEER) || knowsPlaces(near)
    // A method that nobody is set up for is none.
    const paymentMethods = payableMethods({ app, actor: call.actor }, facts)
    const steps = marketSteps({ ...facts, paymentMethods, findsAddresses })
    return { ready: isMarketReady(steps), steps, nextRestaurantId, geocoders }
  },
})

export const marketEndpoints: Endpoint[] = [checklist]
