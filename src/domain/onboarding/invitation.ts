/** So many days an invitation to work for a restaurant is good. */
export const INVITATION_DAYS = 7

/** Who may be asked in by whoever runs a restaurant: kitchen and menu are the staff’s, all of it a further owner’s (SEC-1). */
export const INVITED_ROLES = ['staff', 'owner'] as const
export type InvitedRole = (typeof INVITED_ROLES)[number]

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired'

interface InvitationTimes {
  readonly expiresAt: Date
  readonly acceptedAt: Date | null
  readonly revokedAt: Date | null
}

export function invitationState({ expiresAt, acceptedAt, revokedAt }: InvitationTimes, now: Date): InvitationState {
  if (acceptedAt) return 'accepted'
  if (revokedAt) return 'revoked'
  return expiresAt <= now ? 'expired' : 'open'
}
