/** What people are asked to agree to (CMP-7). */
export const CONSENT_PURPOSES = [
  'terms',
  'privacy',
  'age_statement',
  'marketing_email',
  'marketing_sms',
  'location',
] as const
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]

export const CONSENT_SOURCES = ['registration', 'checkout', 'preferences'] as const
export type ConsentSource = (typeof CONSENT_SOURCES)[number]

interface ConsentText {
  /** The day from which this text is shown; another text needs another version. */
  readonly version: string
  /** False for what an account or an order stands on: whoever takes it back deletes the account. */
  readonly withdrawable: boolean
  readonly text: { readonly en: string; readonly fr: string }
}

/** The texts as they are shown today. A record names its version, so what somebody agreed to can be read years later in the history of this file. */
export const CONSENT_TEXTS: Readonly<Record<ConsentPurpose, ConsentText>> = {
  terms: {
    version: '2026-11-22',
    withdrawable: false,
    text: {
      en: 'I accept the terms of use and of sale.',
      fr: 'J’accepte les conditions d’utilisation et de vente.',
    },
  },
  privacy: {
    version: '2026-11-22',
    withdrawable: false,
    text: {
      en: 'I have read how my data is used.',
      fr: 'J’ai pris connaissance de l’usage de mes données.',
    },
  },
  age_statement: {
    version: '2026-11-22',
    withdrawable: false,
    text: {
      en: 'I am of the age at which the goods that I order may be sold to me.',
      fr: 'J’ai l’âge auquel les produits que je commande peuvent m’être vendus.',
    },
  },
  marketing_email: {
    version: '2026-11-22',
    withdrawable: true,
    text: {
      en: 'I would like to hear of offers by e-mail.',
      fr: 'Je souhaite recevoir des offres par e-mail.',
    },
  },
  marketing_sms: {
    version: '2026-11-22',
    withdrawable: true,
    text: { en: 'I would like to hear of offers by text.', fr: 'Je souhaite recevoir des offres par SMS.' },
  },
  location: {
    version: '2026-11-22',
    withdrawable: true,
    text: {
      en: 'My position may be used to find my address.',
      fr: 'Ma position peut servir à trouver mon adresse.',
    },
  },
}
