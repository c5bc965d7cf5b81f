import { z } from 'zod'
import { anyone } from '../../src/http/access'
import { fieldList, withFields } from '../../src/http/fields'
import { namedAnswer } from '../../src/http/kept-answer'
import { route } from '../../src/http/route'
import { findCards } from '../../src/queries/catalog/cards'
import { PLACE_SORTS } from '../../src/queries/catalog/nearby'
import { CARD_FIELDS, RestaurantPage } from './answers'
import { atlasOf } from './atlas-of'
import { Typed, Where } from './where'

const Search = Where.extend({
  market: z.string().max(60).optional(),
  q: Typed.optional().meta({ description: 'A part of the name, without regard to accents.' }),
  cuisine: Typed.optional(),
  open: z.stringbool().optional(),
  sort: z.enum(PLACE_SORTS).optional().meta({
    description:
      'By distance where a position is given, else by name; equals by distance, minutes, fee, name. By minutes, fee or name the nearest two hundred are sorted, then the next.',
  }),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  page: z.coerce.number().int().min(1).default(1),
  fields: fieldList(CARD_FIELDS),
})

export const restaurants = route({
  method: 'get',
  path: '/catalog/restaurants',
  summary: 'List the restaurants of a market: given a position those that deliver there, nearest first',
  answer: RestaurantPage,
  also: { 304: 'What the caller has, by its `If-None-Match`, is still right.' },
  access: anyone,
  query: Search,
  async handle({ call, req, query: { lat, lng, fields, ...query } }) {
    const near = lat !== undefined && lng !== undefined ? { lat, lng } : undefined
    const { docs, ...page } = await findCards(
      atlasOf(call.app),
      { ...query, near, locale: call.locale },
      call.app.clock.now(),
    )
    return namedAnswer(
      req,
      { docs: docs.map((card) => withFields(card, CARD_FIELDS, fields)), ...page },
      'Accept-Language',
    )
  },
})
