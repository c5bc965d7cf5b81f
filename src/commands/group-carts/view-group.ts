import type { Actor } from '../../domain/identity/actor'
import type { Sql } from '../../ports/database'
import { findProducts } from '../carts/cart-product'
import { allServedAt } from '../carts/served-at'
import { type CartView, viewCart } from '../carts/view-cart'
import type { Locale } from '../context'
import { type Group, standingOf } from './group'

/** A cart as all who fill it see it. */
export interface GroupView extends CartView {
  shareToken: string
  locked: boolean
  ownerName: string
  members: { id: string; name: string }[]
  /** Who asks: whose it is, one of those who fill it (`memberId`), or somebody who has the link. */
  you: 'owner' | 'member' | 'stranger'
  memberId: string | null
  expiresAt: string
}

export async function viewGroup(
  db: Sql,
  group: Group,
  { actor, locale, now }: { actor: Actor; locale: Locale; now: Date },
): Promise<GroupView> {
  const products = await findProducts(
    db,
    group.lines.map(({ productId }) => productId),
    locale,
  )
  const { party, shareToken, expiresAt } = group
  const standing = standingOf(group, actor)
  return {
    ...viewCart(group.lines, allServedAt(products, now), party),
    shareToken,
    locked: party.locked,
    ownerName: party.ownerName,
    members: party.members.map(({ id, name }) => ({ id, name })),
    you: standing.as,
    memberId: standing.as === 'member' ? standing.member.id : null,
    expiresAt: expiresAt.toISOString(),
  }
}
