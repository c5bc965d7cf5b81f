'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import type { OpenOrders } from '../../../../queries/dashboards/open-orders'
import type { WaitingOrder } from '../../../../queries/dashboards/waiting-orders'
import { type Condition, listUrl } from '../../../lists/list-url'
import { statusLook } from '../../../status-look'
import { type Words, wordsOf } from '../../../words'
import { orderUrl } from '../links'
import { minutesBetween, type Numbers } from '../numbers'
import { restaurantWords } from '../words/restaurant'
import { sharedWords } from '../words/shared'

interface Props {
  at: string
  open: OpenOrders
  waiting: readonly WaitingOrder[]
  /** Of several restaurants, each order tells its own. */
  several: boolean
  scope: Condition
  numbers: Numbers
}

const STEPS = [
  ['toAnswer', ['placed']],
  ['inKitchen', ['confirmed', 'preparing']],
  ['atCounter', ['ready']],
] as const

/** Orders that the kitchen has to do something about, those to answer first. */
export function WaitingList({ at, open, waiting, several, scope, numbers }: Props) {
  const { i18n } = useTranslation()
  const words = wordsOf(i18n, restaurantWords)
  const { say, label } = words
  const counts = STEPS.map(([word, statuses]) => ({
    word,
    statuses,
    orders: statuses.reduce((sum, status) => sum + (open[status] ?? 0), 0),
  }))
  const all = counts.reduce((sum, { orders }) => sum + orders, 0)
  if (all === 0) return <p className="wb-empty">{say('waitingNone')}</p>
  return (
    <>
      <ul className="wb-dash-chips">
        {counts.map(({ word, statuses, orders }) => (
          <li key={word}>
            <Link
              href={listUrl('orders', [scope, ['status', 'in', statuses]])}
              prefetch={false}
              className={word === 'toAnswer' && orders > 0 ? 'wb-dash-chip wb-dash-chip--waiting' : 'wb-dash-chip'}
            >
              {say(word)} <strong>{numbers.count(orders)}</strong>
            </Link>
          </li>
        ))}
      </ul>
      <ul className="wb-dash-rows">
        {waiting.map((order) => {
          const look = statusLook('order', order.status)
          return (
            <li key={order.orderId}>
              <Link href={orderUrl(order.orderId)} prefetch={false}>
                {order.number}
              </Link>
              <span className="wb-dash-rows__what">
                {order.pieces === 1 ? say('onePiece') : say('pieces', { count: numbers.count(order.pieces) })}
                {several && ` · ${order.restaurant}`}
              </span>
              <span className="wb-dash-rows__state">
                <span className={`wb-pill wb-pill--${look.tone}`}>{label(look.label)}</span>
                <span className="wb-quiet">{dueIn(order, at, numbers, words)}</span>
              </span>
            </li>
          )
        })}
      </ul>
      {all > waiting.length && (
        <p className="wb-quiet">
          {wordsOf(i18n, sharedWords).say('andMore', { count: numbers.count(all - waiting.length) })}
        </p>
      )}
    </>
  )
}

type RestaurantWords = Words<keyof typeof restaurantWords.en>

function dueIn({ status, due }: WaitingOrder, at: string, numbers: Numbers, { say }: RestaurantWords): string {
  if (status === 'ready') return say('atCounterFor')
  if (!due) return ''
  const left = minutesBetween(at, due)
  if (status === 'placed')
    return left >= 0 ? say('answerWithin', { minutes: numbers.minutes(left) }) : say('answerOver')
  return left >= 0
    ? say('readyIn', { minutes: numbers.minutes(left) })
    : say('readyOver', { minutes: numbers.minutes(-left) })
}
