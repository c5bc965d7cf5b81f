'use client'
import type { KitchenStatus } from '../../../queries/kitchen'
import { useScene } from './kitchen-context'
import { Ticket } from './Ticket'
import type { KitchenTicket } from './test-ticket'
import type { KitchenWord } from './words'

interface Lane {
  title: KitchenWord
  empty: KitchenWord
  holds: readonly KitchenStatus[]
}

const LANES: readonly Lane[] = [
  { title: 'lanePlaced', empty: 'emptyPlaced', holds: ['placed'] },
  { title: 'laneCooking', empty: 'emptyCooking', holds: ['confirmed', 'preparing'] },
  { title: 'laneReady', empty: 'emptyReady', holds: ['ready'] },
]

/** The way of an order through the kitchen, from left to right; in each lane the one that is due first comes first. */
export function Lanes({ orders }: { orders: readonly KitchenTicket[] }) {
  const { say } = useScene().words
  return (
    <div className="wb-lanes">
      {LANES.map(({ title, empty, holds }) => {
        const held = orders.filter(({ status }) => holds.includes(status)).sort(byDue)
        return (
          <section key={title} className="wb-lane" aria-labelledby={`lane-${title}`}>
            <h2 id={`lane-${title}`}>
              {say(title)} <span className="wb-lane__count">{held.length}</span>
            </h2>
            {held.length === 0 ? (
              <p className="wb-lane__empty">{say(empty)}</p>
            ) : (
              <ul>
                {held.map((order) => (
                  <li key={order.id}>
                    <Ticket order={order} />
                  </li>
                ))}
              </ul>
            )}
          </section>
        )
      })}
    </div>
  )
}

function byDue(a: KitchenTicket, b: KitchenTicket): number {
  return dueOf(a) - dueOf(b) || a.number.localeCompare(b.number)
}

function dueOf({ status, acceptBy, readyBy, readyAt }: KitchenTicket): number {
  return Date.parse((status === 'placed' ? acceptBy : status === 'ready' ? readyAt : readyBy) ?? acceptBy)
}
