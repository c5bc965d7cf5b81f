import type { Role } from '../identity/roles'
import type { Transition } from '../transition'

/** Where a licence of the registry (CMP-4) stands by what people decided; what time makes of it is `licenceState`. */
export const LICENCE_STATUSES = ['waiting', 'granted', 'suspended', 'refused', 'revoked'] as const
export type LicenceStatus = (typeof LICENCE_STATUSES)[number]

export type LicenceEventName = `licence.${'granted' | 'refused' | 'suspended' | 'reinstated' | 'revoked'}`

type LicenceTransition = Transition<LicenceStatus, LicenceEventName>

const KEEPERS: readonly Role[] = ['compliance', 'admin']

/** `waiting`: handed in by its holder, and counts for nothing until somebody of ours has looked at it. */
export const LICENCE_TRANSITIONS: readonly LicenceTransition[] = [
  { from: 'waiting', to: 'granted', by: KEEPERS, event: 'licence.granted' },
  { from: 'waiting', to: 'refused', by: KEEPERS, event: 'licence.refused', needsReason: true },
  { from: 'granted', to: 'suspended', by: KEEPERS, event: 'licence.suspended', needsReason: true },
  { from: 'suspended', to: 'granted', by: KEEPERS, event: 'licence.reinstated', needsReason: true },
  { from: 'granted', to: 'revoked', by: KEEPERS, event: 'licence.revoked', needsReason: true },
  { from: 'suspended', to: 'revoked', by: KEEPERS, event: 'licence.revoked', needsReason: true },
]
