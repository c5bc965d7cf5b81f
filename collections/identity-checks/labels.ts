import type { IdentityPaper } from '../../src/domain/identity-checks/finding'
import type { IdentityProvider } from '../../src/domain/identity-checks/providers'
import type { CheckStatus, CheckType } from '../../src/domain/identity-checks/transitions'

type Labels<K extends string> = Readonly<Record<K, { en: string; fr: string }>>

export const CHECK_STATUS_LABELS: Labels<CheckStatus> = {
  created: { en: 'Begun', fr: 'Commencée' },
  pending: { en: 'Under way', fr: 'En cours' },
  needs_review: { en: 'To review', fr: 'À examiner' },
  approved: { en: 'Passed', fr: 'Réussie' },
  declined: { en: 'Declined', fr: 'Refusée' },
  expired: { en: 'Expired', fr: 'Expirée' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirée' },
}

export const CHECK_TYPE_LABELS: Labels<CheckType> = {
  age: { en: 'Age', fr: 'Âge' },
  alcohol: { en: 'Age for alcohol', fr: 'Âge pour l’alcool' },
  driver: { en: 'Driver', fr: 'Livreur' },
}

export const IDENTITY_PROVIDER_LABELS: Labels<IdentityProvider> = {
  persona: { en: 'Persona', fr: 'Persona' },
  jumio: { en: 'Jumio', fr: 'Jumio' },
  manual: { en: 'Our own review', fr: 'Notre examen' },
}

export const IDENTITY_PAPER_LABELS: Labels<IdentityPaper> = {
  passport: { en: 'Passport', fr: 'Passeport' },
  driving_licence: { en: 'Driving licence', fr: 'Permis de conduire' },
  id_card: { en: 'Identity card', fr: 'Carte d’identité' },
  residence_permit: { en: 'Residence permit', fr: 'Titre de séjour' },
  other: { en: 'Another paper', fr: 'Autre pièce' },
}
