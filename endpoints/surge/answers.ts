import { z } from 'zod'
import { Count, MarketPlace, MinorUnits, Time } from '../../src/http/shapes'

const SurgeCell = z
  .object({
    cell: z.string().meta({ description: 'An H3 index.' }),
    multiplier: Count.meta({ description: 'Of the delivery fee, in basis points: 13000 is ×1.3.' }),
    demand: z.number().meta({ description: 'Orders that wait for a courier; those of cells near by count in part.' }),
    supply: z.number().meta({ description: 'Couriers on duty with nothing to do, counted likewise.' }),
    shortage: z.number().meta({ description: 'The part of the orders without a courier, smoothed: from 0 to 1.' }),
    since: Time,
    until: Time,
    lat: z.number(),
    lng: z.number(),
    restaurants: Count.meta({ description: 'How many stand in it.' }),
    names: z.array(z.string()).meta({ description: 'Of one or two of them.' }),
    outline: z
      .array(z.tuple([z.number(), z.number()]))
      .meta({ description: 'Its corners as [lng, lat], the first again at the end.' }),
  })
  .meta({ id: 'SurgeCell' })

export const SurgeMap = z
  .object({
    market: MarketPlace,
    terms: z.object({
      enabled: z.boolean(),
      acts: z.boolean().meta({ description: 'Switched on, and at this hour.' }),
      capBasisPoints: Count,
      capAmount: MinorUnits.nullable(),
      minimumOrders: Count,
      driverBasisPoints: Count,
    }),
    now: Time,
    cells: z.array(SurgeCell),
  })
  .meta({
    id: 'SurgeMap',
    description: 'What each cell of a market charges now, the dearest first, and by which terms.',
  })
