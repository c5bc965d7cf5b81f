'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import type { LostToday } from '../../../../queries/dashboards/lost-orders'
import { reasonText } from '../../../reason-text'
import { statusLook } from '../../../status-look'
import { wordsOf } from '../../../words'
import { orderUrl } from '../links'
import type { Numbers } from '../numbers'
import { supportWords } from '../words/support'

interface Props {
  lost: LostToday
  /** Of several markets, each order tells its own. */
  several: boolean
  numbers: Numbers
}

/** Orders that did not reach their customer today, and why. */
export function LostOrders({ lost, several, numbers }: Props) {
  const { i18n } = useTranslation()
  const { say, label } = wordsOf(i18n, supportWords)
  if (lost.orders === 0) return <p className="wb-empty">{say('lostNone')}</p>
  const because = (reason: string | null) => {
    if (!reason) return say('noReason')
    const told = reasonText(reason, label)
    return told === reason ? <q>{reason}</q> : told
  }
  return (
    <>
      <h3>{say('reasons')}</h3>
      <ul className="wb-dash-reasons">
        {lost.reasons.map(({ status, reason, orders }) => (
          <li key={`${status} ${reason}`}>
            <strong>{numbers.count(orders)}</strong>{' '}
            {say('because', { status: label(statusLook('order', status).label) })} {because(reason)}
          </li>
        ))}
      </ul>
      <ul className="wb-dash-rows">
        {lost.latest.map(({ orderId, number, status, restaurant, market, reason, at }) => {
          const look = statusLook('order', status)
          return (
            <li key={orderId}>
              <Link href={orderUrl(orderId)} prefetch={false}>
                {number}
              </Link>
              <span className="wb-dash-rows__what">
                {restaurant}
                {several && ` · ${market}`}
              </span>
              <span className="wb-dash-rows__state">
                <span className={`wb-pill wb-pill--${look.tone}`}>{label(look.label)}</span>
                <span className="wb-quiet">
                  {numbers.clock(at)} · {because(reason)}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
