import { bilingual } from '../words'

export const liveWords = bilingual(
  { live: 'Live', connecting: 'Reconnecting…', offline: 'Offline – this page may be out of date' },
  { live: 'En direct', connecting: 'Reconnexion…', offline: 'Hors ligne – cette page peut être périmée' },
)
