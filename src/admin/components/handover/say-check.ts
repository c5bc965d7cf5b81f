import { IDENTITY_PAPER_LABELS } from '../../../../collections/identity-checks/labels'
import type { IdCheck } from '../../../domain/handovers/id-check'
import type { HandoverWords } from './words'

/** What a document said, in a line: what it is and whose, how it was looked at, and what was found. */
export function sayCheck(check: IdCheck, { say, label, locale }: HandoverWords): string {
  const { document, country, state, method, ofAge, ageBy, nameMatches, expired } = check
  const land = new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country
  return [
    say('issuedBy', { document: label(IDENTITY_PAPER_LABELS[document]), by: state ? `${land} (${state})` : land }),
    say(`method_${method}`),
    `${say(ofAge ? 'ofAge' : 'tooYoung')} (${say(`by_${ageBy}`)})`,
    say(nameMatches ? 'nameMatches' : 'otherName'),
    expired && say('expired'),
  ]
    .filter(Boolean)
    .join(' · ')
}
