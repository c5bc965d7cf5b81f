import type { PrivacyArea } from '../../domain/privacy/personal-table'

type Both = Readonly<Record<'en' | 'fr', string>>

export const AREA_WORDS: Readonly<Record<PrivacyArea | 'log', Both>> = {
  account: { en: 'Account', fr: 'Compte' },
  orders: { en: 'Orders', fr: 'Commandes' },
  payments: { en: 'Payments', fr: 'Paiements' },
  identity: { en: 'Identity checks', fr: 'Vérifications d’identité' },
  driving: { en: 'Driving', fr: 'Livraison' },
  business: { en: 'Business', fr: 'Activité' },
  log: { en: 'Log', fr: 'Journal' },
}

export const PAGE_WORDS = {
  en: {
    title: 'Your data',
    explain:
      'This is what is held about you. The .json files beside this page have all of it for machines; this page shows the same to be read. Amounts are in the smallest unit of their currency, times in UTC.',
    made: 'Made on',
    files: 'Your files',
    nothing: 'Nothing is held here.',
    more: 'More in the .json file:',
  },
  fr: {
    title: 'Vos données',
    explain:
      'Voici ce qui est conservé à votre sujet. Les fichiers .json à côté de cette page le contiennent en entier pour les machines ; cette page le montre pour être lu. Les montants sont dans la plus petite unité de leur devise, les heures en UTC.',
    made: 'Établi le',
    files: 'Vos fichiers',
    nothing: 'Rien n’est conservé ici.',
    more: 'La suite est dans le fichier .json :',
  },
} as const
