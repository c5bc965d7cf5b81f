import type { ReminderDays } from './reminder-due'

interface Reminded {
  readonly brand: string
  /** As people call it: its title, and whose. */
  readonly title: string
  readonly holder: string
  /** YYYY-MM-DD */
  readonly expiresOn: string
  readonly days: ReminderDays
}

/** In the alphabet of GSM 03.38 as far as names allow: no typographic apostrophe. */
const TEXTS = {
  en: ({ brand, title, holder, expiresOn, days }: Reminded) =>
    days === 0
      ? `${brand}: the licence "${title}" of ${holder} ended on ${expiresOn}. Whatever needs it cannot be sold until it is renewed.`
      : `${brand}: the licence "${title}" of ${holder} ends on ${expiresOn}. Please renew it in time.`,
  fr: ({ brand, title, holder, expiresOn, days }: Reminded) =>
    days === 0
      ? `${brand} : la licence "${title}" de ${holder} a pris fin le ${expiresOn}. Ce qui la demande ne peut plus se vendre avant son renouvellement.`
      : `${brand} : la licence "${title}" de ${holder} prend fin le ${expiresOn}. Merci de la renouveler à temps.`,
}

/** What arrives at the telephone of who can do something about it. */
export function reminderText(locale: 'en' | 'fr', reminded: Reminded): string {
  return TEXTS[locale](reminded)
}
