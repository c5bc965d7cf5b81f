import type { OfferStatus } from '../../src/domain/deliveries/transitions'

export const OFFER_STATUS_LABELS: Record<OfferStatus, { en: string; fr: string }> = {
  pending: { en: 'Pending', fr: 'En attente' },
  accepted: { en: 'Accepted', fr: 'Acceptée' },
  declined: { en: 'Declined', fr: 'Refusée' },
  expired: { en: 'Expired', fr: 'Expirée' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirée' },
}
