import { spanText } from '../../span-text'
import type { Words } from '../../words'
import type { licenceWords } from './words'

type LicenceWords = Words<keyof typeof licenceWords.en>

/** When a licence ends, as people say it. @param daysLeft negative once it has ended */
export function endsIn(
  { expiresOn, daysLeft }: { expiresOn: string | null; daysLeft: number | null },
  { say, locale }: LicenceWords,
): string {
  if (expiresOn === null || daysLeft === null) return say('endless')
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(expiresOn))
  if (daysLeft < 0) return say('ended', { day, span: spanText(locale, -daysLeft, 'day') })
  if (daysLeft === 0) return say('today')
  return say(daysLeft === 1 ? 'leftOne' : 'left', { day, span: spanText(locale, daysLeft, 'day') })
}
