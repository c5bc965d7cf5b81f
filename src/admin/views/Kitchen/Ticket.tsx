'use client'
import { Link } from '@payloadcms/ui'
import type { KitchenOrder } from '../../../queries/kitchen'
import { Picture } from '../../components/Picture'
import { formatSlot } from '../../format-slot'
import { optionText } from '../../option-text'
import { useScene } from './kitchen-context'
import { TestActions } from './TestActions'
import { TicketActions } from './TicketActions'
import { TicketClock } from './TicketClock'
import type { KitchenTicket } from './test-ticket'
import { ticketAge } from './ticket-age'

/** One order as a kitchen reads it: which, how urgent, what, what to mind, and what to do next. */
export function Ticket({ order }: { order: KitchenTicket }) {
  const { words, now, load, restaurant } = useScene()
  const { say, locale } = words
  const age = ticketAge(order, { usualMinutes: load.usualMinutes, now })
  const [, head = '', tail = order.number] = /^(.*-)(\w+)$/.exec(order.number) ?? []
  return (
    <article
      className={`wb-ticket wb-ticket--${age.urgency}`}
      data-status={order.status}
      data-urgency={age.urgency}
      aria-label={order.number}
    >
      <header>
        {order.test ? (
          <span className="wb-ticket__number">{order.number}</span>
        ) : (
          <Link
            className="wb-ticket__number"
            href={`/admin/collections/orders/${order.id}`}
            aria-label={say('openOrder', { number: order.number })}
          >
            <small>{head}</small>
            {tail}
          </Link>
        )}
        <TicketClock age={age} readyBy={order.readyBy} />
      </header>
      {order.slot && (
        <p className="wb-ticket__slot">
          {say('forSlot', { slot: formatSlot(order.slot, { locale, timeZone: restaurant.timeZone, now }) })}
        </p>
      )}
      <ul className="wb-ticket__lines">
        {order.lines.map(({ id, quantity, name, note, for: eater, options }) => (
          <li key={id}>
            <b>{quantity} ×</b>
            <span>
              {name}
              {options.map((option) => (
                <small key={option.id} className="wb-ticket__option">
                  {optionText(option)}
                </small>
              ))}
              {note && <em className="wb-ticket__note">{note}</em>}
              {eater && <small className="wb-ticket__for">{say('forPerson', { name: eater })}</small>}
            </span>
          </li>
        ))}
      </ul>
      <TicketNotes order={order} />
      {order.test && <p className="wb-ticket__slot">{say('testMeans')}</p>}
      {!order.test && (order.driver || order.status === 'ready') && <TicketDriver order={order} />}
      {order.hasPhoto && (
        <a className="wb-ticket__photo" href={`/api/orders/${order.id}/photo`} target="_blank" rel="noreferrer">
          <Picture src={`/api/orders/${order.id}/photo`} alt={say('photoOf')} width={64} height={48} />
        </a>
      )}
      {order.test ? <TestActions order={order} /> : <TicketActions order={order} />}
    </article>
  )
}

/** What customer and driver have to say of it, and what the driver was told. */
function TicketNotes({ order }: { order: KitchenOrder }) {
  const { say } = useScene().words
  const notes = [
    [say('customerSays'), order.customerNote],
    [say('driverSays'), order.driverNote],
    [say('weSay'), order.restaurantNote],
  ] as const
  return notes.map(
    ([who, note]) =>
      note && (
        <p key={who} className="wb-ticket__wish">
          <small>{who}</small>
          {note}
        </p>
      ),
  )
}

/** Who comes for the food, and when. */
function TicketDriver({ order: { driver } }: { order: KitchenOrder }) {
  const { words, now } = useScene()
  const { say } = words
  if (!driver) return <p className="wb-ticket__driver wb-ticket__driver--none">{say('noDriver')}</p>
  const { name, here, arrivesAt } = driver
  const minutes = arrivesAt ? Math.max(1, Math.round((Date.parse(arrivesAt) - now.getTime()) / 60_000)) : undefined
  const told = here ? 'driverHere' : minutes === undefined ? 'driverAssigned' : 'driverIn'
  return <p className="wb-ticket__driver">{say(told, { name, minutes: minutes ?? '' })}</p>
}
