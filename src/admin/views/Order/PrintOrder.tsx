'use client'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { StepIcon } from '../../components/timeline/StepIcon'

export interface PrintedOrder {
  number: string
  restaurant: string
  restaurantAddress: string
  placed: string
  promised: string
  lines: {
    id: string
    quantity: number
    name: string
    options: { id: string; text: string }[]
    note: string
    /** Whose it is, said whole; empty where nobody said. */
    eater: string
    total: string
  }[]
  amounts: { name: string; amount: string; strong: boolean }[]
  wish: string
  customer: string
  phone: string
  address: string[]
  words: { ticket: string; receipt: string; wish: string; deliverTo: string; thanks: string }
}

type Sheet = 'ticket' | 'receipt'

/** Prints the order for the kitchen (large, without prices) or for the customer (with them). The page itself is never on paper. */
export function PrintOrder({ order }: { order: PrintedOrder }) {
  const [sheet, setSheet] = useState<Sheet>('receipt')
  const [printing, setPrinting] = useState(false)
  const [body, setBody] = useState<HTMLElement>()

  useEffect(() => setBody(document.body), [])
  useEffect(() => {
    if (!printing) return
    setPrinting(false)
    window.print()
  }, [printing])

  const print = (chosen: Sheet) => {
    setSheet(chosen)
    setPrinting(true)
  }
  return (
    <>
      <button type="button" className="wb-button wb-button--plain wb-print-button" onClick={() => print('ticket')}>
        <StepIcon name="printer" />
        {order.words.ticket}
      </button>
      <button type="button" className="wb-button wb-button--plain wb-print-button" onClick={() => print('receipt')}>
        <StepIcon name="printer" />
        {order.words.receipt}
      </button>
      {body && createPortal(<Paper order={order} sheet={sheet} />, body)}
    </>
  )
}

function Paper({ order, sheet }: { order: PrintedOrder; sheet: Sheet }) {
  const { words } = order
  const ticket = sheet === 'ticket'
  return (
    <article className={`wb-print wb-print--${sheet}`} aria-hidden="true">
      <header>
        <h1>{order.number}</h1>
        <p>{order.restaurant}</p>
        {!ticket && <p>{order.restaurantAddress}</p>}
        <p>{order.placed}</p>
        {order.promised && <p>{order.promised}</p>}
      </header>
      <table>
        <tbody>
          {order.lines.map(({ id, quantity, name, options, note, eater, total }) => (
            <tr key={id}>
              <td>{quantity} ×</td>
              <td>
                {name}
                {options.map((option) => (
                  <small key={option.id}>{option.text}</small>
                ))}
                {note && <em>{note}</em>}
                {eater && <small>{eater}</small>}
              </td>
              {!ticket && <td>{total}</td>}
            </tr>
          ))}
        </tbody>
        {!ticket && (
          <tfoot>
            {order.amounts.map(({ name, amount, strong }) => (
              <tr key={name} className={strong ? 'wb-print__total' : undefined}>
                <td />
                <td>{name}</td>
                <td>{amount}</td>
              </tr>
            ))}
          </tfoot>
        )}
      </table>
      {order.wish && (
        <p className="wb-print__wish">
          <b>{words.wish}</b> {order.wish}
        </p>
      )}
      {ticket ? (
        <p>{order.customer}</p>
      ) : (
        <footer>
          <b>{words.deliverTo}</b>
          <p>{[order.customer, order.phone].filter(Boolean).join(' · ')}</p>
          {order.address.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>{words.thanks}</p>
        </footer>
      )}
    </article>
  )
}
