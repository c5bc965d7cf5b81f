import type { CallOptions } from './api'
import type { OrderRows } from './order-rows'
import type { Town } from './town'

/** Everybody who may knock at a door: each role with something of its own there, and strangers with nothing. */
export const CAST = [
  { name: 'guest', role: 'guest', stranger: false },
  { name: 'other guest', role: 'guest', stranger: true },
  { name: 'customer', role: 'customer', stranger: false },
  { name: 'otherCustomer', role: 'customer', stranger: true },
  { name: 'owner', role: 'owner', stranger: false },
  { name: 'otherOwner', role: 'owner', stranger: true },
  { name: 'staff', role: 'staff', stranger: false },
  { name: 'driver', role: 'driver', stranger: false },
  { name: 'otherDriver', role: 'driver', stranger: true },
  { name: 'support', role: 'support', stranger: false },
  { name: 'compliance', role: 'compliance', stranger: false },
  { name: 'admin', role: 'admin', stranger: false },
] as const

export type Player = (typeof CAST)[number]

/** How a player signs a call about an order: by account, or a guest by cart token. */
export function signedAs({ people }: Town, player: Player, { cartToken }: Pick<OrderRows, 'cartToken'>): CallOptions {
  if (player.name === 'guest') return { cartToken }
  if (player.name === 'other guest') return { cartToken: 'a-token-of-nobodys-cart-0000' }
  return { token: people[player.name].token }
}
