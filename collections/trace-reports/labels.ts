import type { ReportKind, ReportStatus } from '../../src/domain/track-and-trace/report'

type Labels<Key extends string> = Readonly<Record<Key, { en: string; fr: string }>>

export const REPORT_STATUS_LABELS: Labels<ReportStatus> = {
  queued: { en: 'Waiting', fr: 'En attente' },
  sent: { en: 'Sent', fr: 'Envoyé' },
  confirmed: { en: 'Confirmed', fr: 'Confirmé' },
  rejected: { en: 'Rejected', fr: 'Rejeté' },
  corrected: { en: 'Corrected', fr: 'Corrigé' },
  withdrawn: { en: 'Withdrawn', fr: 'Retiré' },
}

export const REPORT_KIND_LABELS: Labels<ReportKind> = {
  delivery: { en: 'Manifest', fr: 'Manifeste' },
  amendment: { en: 'Change', fr: 'Modification' },
  completion: { en: 'Delivered', fr: 'Livrée' },
  return: { en: 'Came back', fr: 'Revenue' },
  void: { en: 'Cancelled', fr: 'Annulée' },
}
