import { bilingual, type Words } from '../../../words'

export const orderPaymentsWords = bilingual(
  {
    payments: 'Payments',
    none: 'Nothing is to be paid.',
    quiet: 'No provider was asked.',
    taken: 'Taken {{amount}}',
    refunded: 'given back {{amount}}',
    fee: 'fee {{amount}}',
    refund: 'Refund',
    refundTo: 'Refund to {{method}}',
    dispute: 'Dispute',
    fault: 'fault: {{who}}',
    handOut: 'Handed out',
    handOutExplain: 'The guest was given this amount in cash at the office.',
    handedOut: 'The refund is paid.',
    refundAgain: 'Send again',
    refundAgainExplain: '{{amount}} go once more to where the customer paid from.',
    refundOtherwise: 'Give otherwise',
    refundOtherwiseExplain:
      '{{amount}} go to the customer’s wallet. A guest, who has none, takes them in cash at the office.',
    refundedAgain: 'Another refund takes its place.',
  },
  {
    payments: 'Paiements',
    none: 'Rien n’est à payer.',
    quiet: 'Aucun prestataire n’a été sollicité.',
    taken: 'Encaissé {{amount}}',
    refunded: 'remboursé {{amount}}',
    fee: 'frais {{amount}}',
    refund: 'Remboursement',
    refundTo: 'Remboursement sur {{method}}',
    dispute: 'Contestation',
    fault: 'faute : {{who}}',
    handOut: 'Remis au client',
    handOutExplain: 'L’invité a reçu ce montant en espèces au bureau.',
    handedOut: 'Le remboursement est payé.',
    refundAgain: 'Renvoyer',
    refundAgainExplain: '{{amount}} repartent vers le moyen avec lequel le client a payé.',
    refundOtherwise: 'Rendre autrement',
    refundOtherwiseExplain:
      '{{amount}} vont au portefeuille du client. Un invité, qui n’en a pas, les retire en espèces au bureau.',
    refundedAgain: 'Un autre remboursement en prend la place.',
  },
)

export type OrderPaymentsWords = Words<keyof typeof orderPaymentsWords.en>
