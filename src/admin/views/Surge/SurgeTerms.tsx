import { formatMoney } from '../../../domain/money/format-money'
import { PLAIN } from '../../../domain/surge/surge-policy'
import { sayMultiplier } from '../../../domain/surge/tell-surge'
import type { SurgeMap } from '../../../queries/surge-map'
import { isCurrency } from '../../currency'
import type { Words } from '../../words'
import type { SurgeWord } from './words'

interface Props {
  map: SurgeMap
  words: Words<SurgeWord>
}

/** Whether surge acts in the market, and how far it may go, in a line. */
export function SurgeTerms({ map: { terms, market }, words: { say, locale } }: Props) {
  const { currency } = market
  const cap =
    terms.capAmount === null || !isCurrency(currency)
      ? ''
      : say('capAmount', { amount: formatMoney({ amount: terms.capAmount, currency }, locale) })
  const driver = new Intl.NumberFormat(locale, { style: 'percent' }).format(terms.driverBasisPoints / PLAIN)
  const state = !terms.enabled ? 'off' : terms.acts ? 'on' : 'resting'
  return (
    <p className="wb-surge__terms">
      <span className={`wb-pill wb-pill--${state === 'on' ? 'good' : 'quiet'}`}>{say(state)}</span>
      {terms.enabled
        ? say('terms', {
            times: sayMultiplier(terms.capBasisPoints, locale),
            cap,
            orders: terms.minimumOrders,
            driver,
          })
        : say('offExplain')}
    </p>
  )
}
