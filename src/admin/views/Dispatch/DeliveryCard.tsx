'use client'
import { Link } from '@payloadcms/ui'
import { memo } from 'react'
import type { BoardDelivery } from '../../../domain/dispatch/board'
import type { Urgency } from '../../../domain/dispatch/urgency'
import { formatMoney } from '../../../domain/money/format-money'
import { StatusPill } from '../../components/StatusPill'
import { isCurrency } from '../../currency'
import { deliveryVerbs } from '../../delivery-verbs'
import { formatTime } from '../../format-time'
import { URGENCY_TONE } from './board-map'
import { useBoardTools } from './board-tools'
import { Lift } from './Lift'

interface Props {
  delivery: BoardDelivery
  urgency: Urgency
  /** Time left or over, in words: the card is drawn again when they change and not each second. */
  time: string
  driver?: string
  asked?: string
  selected: boolean
}

/** One delivery: how urgent it is, from where to where, and with whom. Chosen, it shows what can be done. */
export const DeliveryCard = memo(function DeliveryCard({ delivery, urgency, time, driver, asked, selected }: Props) {
  const { words, timeZone, mayAssign, select, showOnMap, ask } = useBoardTools()
  const { say, locale } = words
  const { id, number, restaurant, door, status, orderId, promisedAt, cashDue, currency, reason } = delivery
  const verbs = mayAssign ? deliveryVerbs(status, 'admin') : []
  return (
    <li
      className={`wb-dispatch-row wb-dispatch-row--${URGENCY_TONE[urgency]}${selected ? ' wb-dispatch-row--selected' : ''}`}
      data-drop={verbs.includes('assign') ? 'delivery' : undefined}
      data-id={id}
    >
      <Lift kind="delivery" id={id} name={number} disabled={!verbs.includes('assign')}>
        <div className="wb-dispatch-row__body">
          <div className="wb-dispatch-row__line">
            <button
              type="button"
              className="wb-dispatch-row__pick"
              aria-expanded={selected}
              onClick={() => select(selected ? undefined : { kind: 'delivery', id })}
            >
              {number}
            </button>
            <span
              className={`wb-pill wb-pill--${URGENCY_TONE[urgency]}`}
              data-urgency={urgency}
              title={promisedAt ? say('promised', { time: formatTime(promisedAt, locale, timeZone) }) : undefined}
            >
              {time}
            </span>
          </div>
          <p className="wb-dispatch-row__text">
            {restaurant} <span className="wb-quiet">→ {door}</span>
          </p>
          <div className="wb-dispatch-row__line">
            <span className="wb-dispatch-row__with">
              <StatusPill kind="delivery" status={status} locale={locale} />{' '}
              {driver ?? (asked ? say('asking', { driver: asked }) : say('noDriver'))}
            </span>
            {verbs.includes('assign') && (
              <button
                type="button"
                className="wb-dispatch-row__do"
                onClick={() => ask({ verb: 'assign', deliveryId: id })}
              >
                {say('assign')}
              </button>
            )}
          </div>
          {selected && (
            <div className="wb-dispatch-row__more">
              {reason && <p className="wb-reason">{reason}</p>}
              {cashDue > 0 && isCurrency(currency) && (
                <p>{say('cash', { amount: formatMoney({ amount: cashDue, currency }, locale) })}</p>
              )}
              <div className="wb-dispatch-row__links">
                <Link href={`/admin/collections/orders/${orderId}`} prefetch={false}>
                  {say('openOrder')}
                </Link>
                <Link href={`/admin/collections/deliveries/${id}`} prefetch={false}>
                  {say('openDelivery')}
                </Link>
                <button type="button" onClick={() => showOnMap({ kind: 'delivery', id })}>
                  {say('onMap')}
                </button>
                {verbs.includes('unassign') && (
                  <button type="button" onClick={() => ask({ verb: 'take', deliveryId: id })}>
                    {say('take')}
                  </button>
                )}
              </div>
            </div>
          )}
        </div>
      </Lift>
    </li>
  )
})
