import { z } from 'zod'
import { Id } from '../../src/http/shapes'

export const SavedMethod = z
  .object({
    id: Id,
    provider: z.enum(['stripe']),
    brand: z.string(),
    last4: z.string(),
    expMonth: z.int(),
    expYear: z.int(),
  })
  .meta({ id: 'SavedMethod', description: 'A card that its provider keeps. Its number is nowhere here.' })

export const BegunSetup = z
  .object({
    id: z.string().meta({ description: 'The provider’s name of the setup, with which the app confirms it.' }),
    clientSecret: z.string().meta({ description: 'With what the provider’s own library gives it the card.' }),
    publishableKey: z.string().nullable().meta({ description: 'What that library is started with.' }),
  })
  .meta({ id: 'BegunSetup', description: 'A card about to be saved.' })

export const ConfirmedSetup = z
  .object({
    state: z.enum(['open', 'action', 'pending', 'saved', 'ended']),
    method: SavedMethod.nullable().meta({ description: 'Null until it is saved.' }),
    nextAction: z.object({ kind: z.literal('redirect'), url: z.url() }).nullable(),
  })
  .meta({ id: 'ConfirmedSetup', description: 'How a setup stands at the provider.' })
