import type { Transition } from '../transition'

/** Active: all of it. Frozen and closed: nothing is taken from it; what is given back or granted still comes in. */
export const WALLET_STATUSES = ['active', 'frozen', 'closed'] as const
export type WalletStatus = (typeof WALLET_STATUSES)[number]

export const WALLET_TRANSITIONS = [
  { from: 'active', to: 'frozen', by: ['admin'], event: 'wallet.frozen', needsReason: true },
  { from: 'frozen', to: 'active', by: ['admin'], event: 'wallet.released', needsReason: true },
  // Closing needs an empty wallet; who comes back is let in again.
  { from: 'active', to: 'closed', by: ['admin'], event: 'wallet.closed', needsReason: true },
  { from: 'closed', to: 'active', by: ['admin'], event: 'wallet.released', needsReason: true },
] as const satisfies readonly Transition<WalletStatus>[]

export type WalletEventName = (typeof WALLET_TRANSITIONS)[number]['event']
