import type { DocumentPurpose } from '../../src/domain/documents/document-purposes'

export const DOCUMENT_PURPOSE_LABELS: Readonly<Record<DocumentPurpose, { en: string; fr: string }>> = {
  identity: { en: 'Proof of identity', fr: 'Pièce d’identité' },
  licence: { en: 'Licence', fr: 'Licence' },
  business: { en: 'Business document', fr: 'Document d’entreprise' },
  driver_paper: { en: 'Driver’s paper', fr: 'Pièce de livreur' },
  handover: { en: 'Hand-over', fr: 'Remise' },
  lab_result: { en: 'Lab result', fr: 'Résultat d’analyse' },
}
