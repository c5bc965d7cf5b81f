import { bilingual } from '../../words'

export const bellWords = bilingual(
  {
    allWell: 'Nothing needs you now.',
    allWellHint: 'Deliveries in trouble and work that failed will ring here.',
    allWellKitchen: 'A new order that waits for your answer will ring here.',
    failed_job: 'Work in the background failed',
    late: 'Past the promised time',
    needsYou: 'Needs you',
    none: 'Notifications',
    problem: 'Delivery in trouble',
    some: 'Notifications, {{count}} new',
    stranded: 'Ordered for a time when you are closed',
    unanswered: 'New order to answer',
  },
  {
    allWell: 'Rien ne vous attend.',
    allWellHint: 'Les livraisons en difficulté et les tâches en échec sonneront ici.',
    allWellKitchen: 'Une nouvelle commande qui attend votre réponse sonnera ici.',
    failed_job: 'Une tâche de fond a échoué',
    late: 'Heure promise dépassée',
    needsYou: 'À faire',
    none: 'Notifications',
    problem: 'Livraison en difficulté',
    some: 'Notifications, {{count}} nouvelles',
    stranded: 'Commandée pour une heure où vous êtes fermé',
    unanswered: 'Nouvelle commande à traiter',
  },
)
