import type { FailureCause } from '../../../domain/handovers/failure-causes'

export const FAILURE_CAUSE_LABELS: Readonly<Record<FailureCause, { en: string; fr: string }>> = {
  nobody_there: { en: 'Nobody there', fr: 'Personne sur place' },
  refused: { en: 'Refused by the customer', fr: 'Refusée par le client' },
  under_age: { en: 'Too young', fr: 'Trop jeune' },
  no_document: { en: 'No document', fr: 'Pas de pièce' },
  document_expired: { en: 'Document expired', fr: 'Pièce expirée' },
  name_mismatch: { en: 'Another name', fr: 'Autre nom' },
  intoxicated: { en: 'Drunk or drugged', fr: 'Ivre ou drogué' },
  not_signed: { en: 'Would not sign', fr: 'Refus de signer' },
  wrong_address: { en: 'Wrong address', fr: 'Mauvaise adresse' },
  damaged: { en: 'Damaged on the way', fr: 'Abîmée en route' },
  unsafe: { en: 'Not safe', fr: 'Lieu peu sûr' },
  outside_hours: { en: 'Outside the hours', fr: 'Hors des heures' },
  other: { en: 'Another reason', fr: 'Autre motif' },
}

/** Why the rules did not let it be handed over, as the house says it. */
export const REFUSAL_LABELS: Readonly<Record<string, { en: string; fr: string }>> = {
  below_minimum_age: { en: 'A document said: too young', fr: 'Une pièce disait : trop jeune' },
  recipient_intoxicated: { en: 'The recipient was drunk or drugged', fr: 'Le destinataire était ivre ou drogué' },
  recipient_only: { en: 'Goes to the customer in person alone', fr: 'Ne se remet qu’au client en personne' },
  outside_delivery_hours: { en: 'Outside the hours of the rules', fr: 'Hors des heures des règles' },
}
