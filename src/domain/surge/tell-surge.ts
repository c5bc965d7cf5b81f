import type { Surge } from './surge-at'
import { PLAIN } from './surge-policy'

interface Words {
  readonly locale: 'en' | 'fr'
  readonly timeZone: string
}

const REASONS = {
  en: (by: string, at: string) => `Many orders and few couriers here: delivery ×${by} until about ${at}.`,
  fr: (by: string, at: string) => `Beaucoup de commandes et peu de livreurs ici : livraison ×${by} jusque vers ${at}.`,
} as const

/** A multiplier as people say it: 1.3, or 1,3 in French. */
export function sayMultiplier(basisPoints: number, locale: 'en' | 'fr'): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 2 }).format(
    basisPoints / PLAIN,
  )
}

/** What a customer is told of a surge: how much, why, and until about when. */
export function tellSurge({ multiplier, until }: Pick<Surge, 'multiplier' | 'until'>, { locale, timeZone }: Words) {
  const time = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  })
  return {
    multiplier: multiplier / PLAIN,
    reason: REASONS[locale](sayMultiplier(multiplier, locale), time.format(new Date(until))),
    until,
  }
}
