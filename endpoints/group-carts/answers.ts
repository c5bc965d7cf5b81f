import { z } from 'zod'
import { Id, Time } from '../../src/http/shapes'
import { Cart } from '../cart/answers'

export const GroupCart = z
  .object({
    ...Cart.shape,
    shareToken: z.string().meta({ description: 'What the link holds: whoever has it may look, join and add.' }),
    locked: z.boolean().meta({ description: 'Closed by its owner: nobody else changes anything.' }),
    ownerName: z.string(),
    members: z.array(z.object({ id: Id, name: z.string() })),
    you: z.enum(['owner', 'member', 'stranger']),
    memberId: Id.nullable().meta({ description: 'The caller’s, where the caller is one of the members.' }),
    expiresAt: Time,
  })
  .meta({ id: 'GroupCart', description: 'A cart that several people fill by a link, and one pays.' })

export const GroupCartWithToken = z
  .object({ ...GroupCart.shape, token: z.string().optional() })
  .meta({ id: 'GroupCartWithToken', description: 'A group’s cart; `token` only where this call has made a guest’s.' })
