import { z } from 'zod'
import { findSlots } from '../../src/commands/restaurants/slot-book'
import { anyone } from '../../src/http/access'
import { route } from '../../src/http/route'
import { Slots } from './answers'

export const slots = route({
  method: 'get',
  path: '/catalog/restaurants/:slug/slots',
  summary: 'List the times of a day that a restaurant can be ordered from for',
  answer: Slots,
  access: anyone,
  params: z.object({ slug: z.string().max(100) }),
  query: z.object({ date: z.iso.date().optional().meta({ description: 'There; without it, today.' }) }),
  handle: ({ call, params, query }) => findSlots(call.app.db, params.slug, query.date, call.app.clock.now()),
})
