import { z } from 'zod'
import { MARKET_STEPS, STEP_STATES } from '../../src/domain/markets/market-steps'
import { Id } from '../../src/http/shapes'

const Step = z.object({ step: z.enum(MARKET_STEPS), state: z.enum(STEP_STATES) })

export const MarketChecklist = z
  .object({
    ready: z.boolean().meta({ description: 'Can somebody order here and be brought it?' }),
    steps: z.array(Step),
    nextRestaurantId: Id.nullable().meta({ description: 'The restaurant to go on with, where there is one.' }),
    geocoders: z.array(z.object({ adapter: z.string(), standIn: z.boolean() })).meta({
      description: 'Who finds addresses, in the order in which they are asked.',
    }),
  })
  .meta({
    id: 'MarketChecklist',
    description: 'Nobody can order while a step is `missing`; what is `advised` has something in its place.',
  })
