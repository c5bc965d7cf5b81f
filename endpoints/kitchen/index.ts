import type { Endpoint } from 'payload'
import { z } from 'zod'
import { WaybillError } from '../../src/domain/errors'
import { only } from '../../src/http/access'
import { route } from '../../src/http/route'
import { all } from '../../src/http/shapes'
import { findKitchen, findKitchens } from '../../src/queries/kitchen'
import { Kitchen, KitchenChoice } from './answers'

const kitchen = only('owner', 'staff', 'admin')
const MINUTE = 60_000

/** What the kitchen display shows: one's own restaurants, and one of them with its orders. */
export const kitchenEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/kitchen/restaurants',
    summary: 'List the kitchens one may work in',
    answer: all(KitchenChoice),
    access: kitchen,
    handle: async ({ call: { app, actor } }) => ({
      docs: await findKitchens(app.db, actor.role === 'admin' ? undefined : actor.restaurantIds),
    }),
  }),
  route({
    method: 'get',
    path: '/kitchen',
    summary: 'Read what a kitchen’s display shows',
    answer: Kitchen,
    access: kitchen,
    query: z.object({ restaurant: z.uuid() }),
    async handle({ call: { app, actor }, query: { restaurant } }) {
      const { db, clock } = app
      if (actor.role !== 'admin' && !actor.restaurantIds.includes(restaurant)) throw new WaybillError('not_found')
      const now = clock.now()
      const found = await findKitchen(db, restaurant, now)
      if (!found) throw new WaybillError('not_found')
      // How fast the clock on the wall goes: demos play an hour in a minute.
      const pace = MINUTE / (clock.realAt(new Date(now.getTime() + MINUTE)).getTime() - clock.realAt(now).getTime())
      return { ...found, clock: { now: now.toISOString(), pace } }
    },
  }),
]
