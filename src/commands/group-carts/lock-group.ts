import { z } from 'zod'
import { command } from '../command'
import { ownGroup, storeParty } from './group'
import { viewGroup } from './view-group'

export const LockGroup = z.object({ locked: z.boolean() })

/**
 * Closes a cart to all others, so that it is paid as it is, or opens it again.
 * @throws WaybillError `not_found` where nobody else fills it, `cart_expired`
 */
export const lockGroup = command(
  'group.lock',
  LockGroup,
  async (ctx, { locked }) => {
    const group = await ownGroup(ctx, ctx.actor, ctx.now)
    const party = { ...group.party, locked }
    await storeParty(ctx, group, party)
    return viewGroup(ctx, { ...group, party }, ctx)
  },
  { audit: false },
)
