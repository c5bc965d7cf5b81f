import { bilingual } from '../../words'

export const promotionWords = bilingual(
  {
    preview: 'In a sentence',
    incomplete: 'Say what the customer gets.',
    use: 'Use so far',
    loading: 'One moment …',
    unread: 'This could not be read. Please reload.',
    usedTimes: '{{used}} uses',
    usedOf: '{{used}} of {{limit}} uses',
    givenOf: '{{given}} of {{limit}}',
    given: '{{given}} given',
    left: '{{left}} left',
    unlimited: 'Without a limit',
  },
  {
    preview: 'En une phrase',
    incomplete: 'Indiquez ce que le client reçoit.',
    use: 'Utilisation',
    loading: 'Un instant …',
    unread: 'Lecture impossible. Veuillez recharger.',
    usedTimes: '{{used}} utilisations',
    usedOf: '{{used}} utilisations sur {{limit}}',
    givenOf: '{{given}} sur {{limit}}',
    given: '{{given}} accordés',
    left: 'reste {{left}}',
    unlimited: 'Sans limite',
  },
)
