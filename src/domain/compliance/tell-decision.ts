import type { CurrencyCode } from '../money/currencies'
import { formatMoney } from '../money/format-money'
import type { Decision, Lift } from './decision'
import { COMPLIANCE_WORDS, LACK_WORDS, LIFT_WORDS, PIECES } from './decision-words'

interface Reader {
  readonly locale: 'en' | 'fr'
  readonly currency: CurrencyCode
  readonly timeZone: string
}

/** A decision as clients get it (api.md): `message` says why, `lift.message` what would help. */
export function tellDecision(decision: Decision, reader: Reader) {
  const { ruleId, kind, version, goods, outcome } = decision
  const about = { ruleId, kind, version, goods: [...goods], outcome }
  if (outcome === 'allow') return { ...about, code: null, due: null, message: null, lift: null }
  const { code, lift } = decision
  return {
    ...about,
    code,
    due: outcome === 'require' ? decision.due : null,
    message: COMPLIANCE_WORDS[reader.locale][code],
    lift: lift && { ...lift, message: tellLift(lift, reader) },
  }
}

function tellLift(lift: Lift, { locale, currency, timeZone }: Reader): string {
  const words = LIFT_WORDS[locale][lift.by]
  const money = (amount: number) => formatMoney({ amount, currency }, locale)
  switch (lift.by) {
    case 'wait': {
      const shown = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone })
      return words.replace('{until}', shown.format(new Date(lift.until)))
    }
    case 'take_less':
      return words.replace('{excess}', lift.unit === 'money' ? money(lift.excess) : amountOf(lift, locale))
    case 'add_food':
      return words.replace('{amount}', money(lift.amount))
    case 'another_driver':
    case 'show':
      return words.replace(
        '{lacks}',
        listOf(
          lift.lacks.map((lack) => LACK_WORDS[locale][lack]),
          locale,
        ),
      )
    default:
      return words
  }
}

function amountOf({ excess, unit }: Extract<Lift, { by: 'take_less' }>, locale: 'en' | 'fr'): string {
  return `${new Intl.NumberFormat(locale).format(excess)} ${unit === 'pieces' ? PIECES[locale] : unit}`
}

function listOf(words: readonly string[], locale: 'en' | 'fr'): string {
  return words.length === 0 ? '–' : new Intl.ListFormat(locale).format(words)
}
