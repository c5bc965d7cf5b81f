import { z } from 'zod'
import { joinParty } from '../../domain/carts/party'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { findGroup, personOf, standingOf, storeParty } from './group'
import { PersonName } from './open-group'
import { viewGroup } from './view-group'

export const ShareToken = z.string().min(16).max(64)

export const JoinGroup = z.object({ shareToken: ShareToken, name: PersonName })

/**
 * One more fills the cart, under a name that its owner and the kitchen read; again with another name renames. The owner is there already.
 * @throws WaybillError `not_found`, `cart_expired`, `group_locked`, `group_full`
 */
export const joinGroup = command(
  'group.join',
  JoinGroup,
  async (ctx, { shareToken, name }) => {
    const group = await findGroup(ctx, shareToken, ctx.now, { lock: true })
    if (standingOf(group, ctx.actor).as === 'owner') return viewGroup(ctx, group, ctx)
    const person = personOf(ctx.actor)
    if (!person.userId && !person.tokenHash) throw new WaybillError('unauthenticated')
    const party = joinParty(group.party, { id: ctx.newId(), name, ...person })
    await storeParty(ctx, group, party)
    return viewGroup(ctx, { ...group, party }, ctx)
  },
  { audit: false },
)
