import { bilingual } from '../../../words'

export const supportWords = bilingual(
  {
    title: 'Orders that need you',
    lookUp: 'Find an order',
    lookUpLabel: 'Order number',
    lookUpHint: 'The number on the customer’s screen, or the end of it: 0042 is enough.',
    lookUpButton: 'Find',
    failedHint: 'The goods did not reach the door',
    lateHint: 'The promised time has passed',
    no_driverHint: 'The food is ready and nobody has it',
    unansweredHint: 'The restaurant says nothing for {{minutes}}',
    lost: 'Lost today',
    lostHint: 'Declined, cancelled or returned, each market by its own day.',
    lostNone: 'No order was lost today. Declined, cancelled and returned orders appear here with their reason.',
    reasons: 'Why',
    noReason: 'no reason given',
    because: '{{status}}:',
  },
  {
    title: 'Commandes qui ont besoin de vous',
    lookUp: 'Trouver une commande',
    lookUpLabel: 'Numéro de commande',
    lookUpHint: 'Le numéro sur l’écran du client, ou sa fin : 0042 suffit.',
    lookUpButton: 'Trouver',
    failedHint: 'Les articles ne sont pas arrivés à la porte',
    lateHint: 'L’heure promise est passée',
    no_driverHint: 'Le repas est prêt et personne ne l’a',
    unansweredHint: 'Le restaurant ne dit rien depuis {{minutes}}',
    lost: 'Perdues aujourd’hui',
    lostHint: 'Refusées, annulées ou retournées, chaque marché selon son jour.',
    lostNone:
      'Aucune commande perdue aujourd’hui. Les commandes refusées, annulées ou retournées apparaissent ici avec leur motif.',
    reasons: 'Pourquoi',
    noReason: 'sans motif',
    because: '{{status}} :',
  },
)
