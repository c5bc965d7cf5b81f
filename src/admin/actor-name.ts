import { ROLE_LABELS } from '../../collections/users/labels'
import type { UserRole } from '../domain/identity/roles'
import type { Words } from './words'

const WITHOUT_ACCOUNT: Readonly<Record<string, { en: string; fr: string }>> = {
  guest: { en: 'Guest', fr: 'Invité' },
  system: { en: 'Waybill itself', fr: 'Waybill' },
}

/** Who did something, by the role that is noted with it. */
export function actorName(role: string, label: Words<string>['label']): string {
  const known = WITHOUT_ACCOUNT[role] ?? ROLE_LABELS[role as UserRole]
  return known ? label(known) : role
}
