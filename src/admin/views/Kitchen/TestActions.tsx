'use client'
import { useState } from 'react'
import { AcceptOrder } from './AcceptOrder'
import { useScene } from './kitchen-context'
import type { KitchenTicket } from './test-ticket'

/** What may be done with a test order: the way of every order up to the counter, and off the display at any time. */
export function TestActions({ order }: { order: KitchenTicket }) {
  const { words, call } = useScene()
  const { say } = words
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function send(verb: 'move' | 'end', body: object, done: string): Promise<void> {
    setBusy(true)
    setProblem(await call({ url: `/api/kitchen-tests/${order.id}/${verb}`, body }, () => done))
    setBusy(false)
  }
  const button = (text: string, tone: 'primary' | 'plain', act: () => Promise<void>) => (
    <button type="button" className={`wb-button wb-button--${tone}`} disabled={busy} onClick={() => void act()}>
      {text}
    </button>
  )
  const end = button(say('testEnd'), 'plain', () => send('end', {}, say('testEndedToast')))
  return (
    <footer className="wb-ticket__actions">
      {order.status === 'placed' && (
        <AcceptOrder order={order} tell={setProblem}>
          {end}
        </AcceptOrder>
      )}
      {order.status === 'confirmed' &&
        button(say('start'), 'primary', () => send('move', { to: 'preparing' }, say('startedToast')))}
      {order.status === 'preparing' &&
        button(say('ready'), 'primary', () => send('move', { to: 'ready' }, say('testPassed')))}
      {order.status === 'ready' && <p className="wb-ticket__wish">{say('testPassed')}</p>}
      {order.status !== 'placed' && end}
      {problem && (
        <p role="alert" className="wb-problem">
          {problem}
        </p>
      )}
    </footer>
  )
}
