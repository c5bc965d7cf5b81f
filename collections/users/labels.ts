import type { UserRole } from '../../src/domain/identity/roles'

export const ROLE_LABELS: Record<UserRole, { en: string; fr: string }> = {
  customer: { en: 'Customer', fr: 'Client' },
  owner: { en: 'Restaurant owner', fr: 'Restaurateur' },
  staff: { en: 'Restaurant staff', fr: 'Personnel du restaurant' },
  driver: { en: 'Driver', fr: 'Livreur' },
  support: { en: 'Support agent', fr: 'Agent de support' },
  compliance: { en: 'Compliance officer', fr: 'Responsable conformité' },
  admin: { en: 'Administrator', fr: 'Administrateur' },
}
