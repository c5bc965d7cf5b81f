import type { LogTexts } from './log-texts'

/** The log itself, rules, licences, documents, and what states are told. */
export const COMPLIANCE: LogTexts = {
  'log.browse': { en: 'Log was looked at in a list', fr: 'Journal consulté dans une liste' },
  'log.read': { en: 'Log was read', fr: 'Journal consulté' },
  'log.read_entry': { en: 'Entry of the log was read', fr: 'Entrée du journal consultée' },
  'log.export': { en: 'Export of the log requested', fr: 'Export du journal demandé' },
  'log.take_export': { en: 'Export of the log downloaded', fr: 'Export du journal téléchargé' },
  'log.hold': { en: 'Legal hold placed', fr: 'Blocage légal posé' },
  'log.held': { en: 'Legal hold placed', fr: 'Blocage légal posé' },
  'log.lift_hold': { en: 'Legal hold lifted', fr: 'Blocage légal levé' },
  'log.hold_lifted': { en: 'Legal hold lifted', fr: 'Blocage légal levé' },
  'log.keep_for': { en: 'Retention of log entries changed', fr: 'Durée de conservation du journal modifiée' },
  'log.retention_changed': { en: 'Retention of log entries changed', fr: 'Durée de conservation du journal modifiée' },
  'log.purge': { en: 'Old log entries purged', fr: 'Anciennes entrées du journal purgées' },
  'log.forget_person': {
    en: 'Personal values in the log made unreadable',
    fr: 'Données personnelles du journal rendues illisibles',
  },

  'rules.revise': { en: 'New draft of a rule pack', fr: 'Nouveau brouillon d’un jeu de règles' },
  'rules.try': { en: 'Dry run of a rule pack started', fr: 'Essai à blanc d’un jeu de règles lancé' },
  'rules.publish': { en: 'Rule pack published', fr: 'Jeu de règles publié' },

  'licence.attach': { en: 'File attached to a licence', fr: 'Fichier joint à une licence' },
  'licence.attached': { en: 'File attached to a licence', fr: 'Fichier joint à une licence' },
  'licence.renew': { en: 'Renewal of a licence entered', fr: 'Renouvellement de licence saisi' },
  'licence.handed_in': { en: 'Renewal of a licence handed in', fr: 'Renouvellement de licence remis' },
  'licence.approve': { en: 'Licence granted', fr: 'Licence accordée' },
  'licence.granted': { en: 'Licence granted', fr: 'Licence accordée' },
  'licence.refuse': { en: 'Licence refused', fr: 'Licence refusée' },
  'licence.refused': { en: 'Licence refused', fr: 'Licence refusée' },
  'licence.suspend': { en: 'Licence suspended', fr: 'Licence suspendue' },
  'licence.suspended': { en: 'Licence suspended', fr: 'Licence suspendue' },
  'licence.reinstate': { en: 'Licence reinstated', fr: 'Licence rétablie' },
  'licence.reinstated': { en: 'Licence reinstated', fr: 'Licence rétablie' },
  'licence.revoke': { en: 'Licence revoked', fr: 'Licence révoquée' },
  'licence.revoked': { en: 'Licence revoked', fr: 'Licence révoquée' },

  'paper.hand_in': { en: 'Restaurant handed in a document', fr: 'Document remis par le restaurant' },
  'paper.verify': { en: 'Restaurant’s document verified', fr: 'Document du restaurant vérifié' },
  'paper.refuse': { en: 'Restaurant’s document refused', fr: 'Document du restaurant refusé' },
  'document.add': { en: 'Private document kept', fr: 'Document privé ajouté' },
  'document.link': { en: 'Link to a private document issued', fr: 'Lien vers un document privé donné' },
  'document.open': { en: 'Private document was opened', fr: 'Document privé ouvert' },
  'document.remove': { en: 'Private document removed', fr: 'Document privé retiré' },

  'manifest.read': { en: 'Manifest was read', fr: 'Manifeste consulté' },
  'trace_report.delivery': { en: 'Track-and-trace report: manifest', fr: 'Déclaration de traçabilité : manifeste' },
  'trace_report.amendment': { en: 'Track-and-trace report: change', fr: 'Déclaration de traçabilité : modification' },
  'trace_report.completion': {
    en: 'Track-and-trace report: delivered',
    fr: 'Déclaration de traçabilité : commande livrée',
  },
  'trace_report.return': {
    en: 'Track-and-trace report: came back',
    fr: 'Déclaration de traçabilité : commande revenue',
  },
  'trace_report.void': { en: 'Track-and-trace report: cancelled', fr: 'Déclaration de traçabilité : commande annulée' },
  'trace_report.correct': { en: 'Track-and-trace report corrected', fr: 'Déclaration de traçabilité corrigée' },
  'trace_comparison.request': {
    en: 'Comparison with the state’s list requested',
    fr: 'Comparaison avec la liste de l’État demandée',
  },
  'trace_difference.solve': { en: 'Track-and-trace difference solved', fr: 'Écart de traçabilité résolu' },
  'trace_difference.solved': { en: 'Track-and-trace difference solved', fr: 'Écart de traçabilité résolu' },
}
