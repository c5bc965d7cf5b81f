'use client'
import { Link } from '@payloadcms/ui'
import type { UpcomingOrder } from '../../../queries/upcoming-orders'
import { formatSlot } from '../../format-slot'
import { useScene } from './kitchen-context'

/** What is ordered for later: to plan by, and to answer when its time has come. */
export function Upcoming({ orders }: { orders: readonly UpcomingOrder[] }) {
  const { say } = useScene().words
  if (orders.length === 0) return null
  const stranded = orders.filter((order) => order.stranded)
  return (
    <section className="wb-upcoming" aria-labelledby="wb-upcoming">
      <h2 id="wb-upcoming">
        {say('upcoming')} <span className="wb-lane__count">{orders.length}</span>
      </h2>
      <p className="wb-quiet">{say('upcomingExplain')}</p>
      {stranded.length > 0 && (
        <p className="wb-banner wb-banner--bad" role="status">
          {say('strandedBanner', { numbers: stranded.map(({ number }) => number).join(', ') })}
        </p>
      )}
      <ul>
        {orders.map((order) => (
          <li key={order.id}>
            <UpcomingTicket order={order} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function UpcomingTicket({ order }: { order: UpcomingOrder }) {
  const { words, now, hour, restaurant } = useScene()
  const { say, locale } = words
  return (
    <article className="wb-upcoming__order" data-stranded={order.stranded || undefined} aria-label={order.number}>
      <header>
        <b>{formatSlot(order.slot, { locale, timeZone: restaurant.timeZone, now })}</b>
        <Link href={`/admin/collections/orders/${order.id}`} aria-label={say('openOrder', { number: order.number })}>
          {order.number}
        </Link>
      </header>
      <ul>
        {order.lines.map(({ id, quantity, name }) => (
          <li key={id}>
            {quantity} × {name}
          </li>
        ))}
      </ul>
      {order.customerNote && <p className="wb-upcoming__wish">{order.customerNote}</p>}
      <small className={order.stranded ? 'wb-upcoming__stranded' : 'wb-quiet'}>
        {order.stranded ? say('stranded') : say('comesAt', { time: hour(order.releasedAt) })}
      </small>
    </article>
  )
}
