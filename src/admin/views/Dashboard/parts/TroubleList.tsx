'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import { TROUBLES } from '../../../../domain/dashboards/spans'
import type { Troubles } from '../../../../queries/dashboards/troubles'
import { wordsOf } from '../../../words'
import { orderUrl, troubleUrl } from '../links'
import { minutesBetween, type Numbers } from '../numbers'
import { sharedWords } from '../words/shared'

interface Props {
  at: string
  troubles: Troubles
  /** Of all markets where it is left out; then each order tells its own. */
  marketId?: string
  numbers: Numbers
  /** The page tells the counts elsewhere. */
  uncounted?: boolean
}

/** Orders that need somebody, the worst first, and how many of each kind there are. */
export function TroubleList({ at, troubles, marketId, numbers, uncounted = false }: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, sharedWords)
  const { orders, counts, worst } = troubles
  if (orders === 0) return <p className="wb-empty">{say('needsNobody')}</p>
  return (
    <>
      {!uncounted && (
        <ul className="wb-dash-chips">
          {TROUBLES.filter((trouble) => counts[trouble] > 0).map((trouble) => (
            <li key={trouble}>
              <Link href={troubleUrl(trouble, at, marketId)} prefetch={false} className="wb-dash-chip">
                {say(trouble)} <strong>{numbers.count(counts[trouble])}</strong>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <ul className="wb-dash-rows">
        {worst.map(({ orderId, number, restaurant, market, trouble, since }) => (
          <li key={orderId}>
            <Link href={orderUrl(orderId)} prefetch={false}>
              {number}
            </Link>
            <span className="wb-dash-rows__what">
              {restaurant}
              {!marketId && ` · ${market}`}
            </span>
            <span className="wb-dash-rows__state">
              <span className={`wb-pill wb-pill--${trouble === 'unanswered' ? 'waiting' : 'bad'}`}>{say(trouble)}</span>
              <span className="wb-quiet">
                {say(`${trouble}For`, { minutes: numbers.minutes(Math.max(1, minutesBetween(since, at))) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {orders > worst.length && (
        <Link href="/admin/dispatch" prefetch={false} className="wb-link">
          {say('andMoreOnBoard', { count: numbers.count(orders - worst.length) })}
        </Link>
      )}
    </>
  )
}
