import { GOODS_GO_LABELS, GOODS_LABELS, PROOF_LABELS, TERM_LABELS } from '../../../../collections/rule-packs/labels'
import type { Words } from '../../words'
import type { RuleWord } from './words'

/** The words of a point that a rule speaks of. */
export function nameTerm(name: string, locale: 'en' | 'fr'): string {
  return labelOf(TERM_LABELS, name, locale)
}

/** What a rule says in one of its points, in few words. */
export function sayTerm(value: unknown, { say, locale }: Words<RuleWord>): string {
  if (value === null || value === undefined || value === '') return say('nothing')
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no')
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value)
  if (typeof value === 'string') return labelOf({ ...PROOF_LABELS, ...GOODS_GO_LABELS }, value, locale)
  if (Array.isArray(value) && value.every((each) => typeof each === 'string'))
    return value.map((each) => labelOf(GOODS_LABELS, each, locale)).join(', ') || say('nothing')
  return JSON.stringify(value)
}

type Labels = Readonly<Record<string, { en: string; fr: string }>>

/** What nobody has words for says itself. */
function labelOf(labels: Labels, name: string, locale: 'en' | 'fr'): string {
  return labels[name]?.[locale] ?? name
}
