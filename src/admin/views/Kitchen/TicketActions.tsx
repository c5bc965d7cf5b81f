'use client'
import { useState } from 'react'
import { DELAYABLE_STATUSES } from '../../../domain/kitchen/delayed-promise'
import type { KitchenOrder } from '../../../queries/kitchen'
import { Problem } from '../../components/Problem'
import { type OrderVerbName, orderVerbs } from '../../order-verbs'
import { AcceptOrder } from './AcceptOrder'
import { DeclineDialog } from './DeclineDialog'
import { DelayDialog } from './DelayDialog'
import { useScene } from './kitchen-context'
import { ReadyDialog } from './ReadyDialog'

type Asked = 'decline' | 'delay' | 'ready'

/** What may be done with an order where it stands, the next step first. */
export function TicketActions({ order }: { order: KitchenOrder }) {
  const { words, role, call } = useScene()
  const { say } = words
  const [asked, setAsked] = useState<Asked>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const close = () => setAsked(undefined)
  const may = (verb: OrderVerbName) => orderVerbs(order.status, role).some((each) => each.verb === verb)

  async function start(): Promise<void> {
    setBusy(true)
    setProblem(await call({ url: `/api/orders/${order.id}/preparing` }, () => say('startedToast')))
    setBusy(false)
  }

  const ask = (verb: Asked, tone: 'primary' | 'plain' | 'danger') => (
    <button type="button" className={`wb-button wb-button--${tone}`} onClick={() => setAsked(verb)}>
      {say(verb)}
    </button>
  )
  return (
    <footer className="wb-ticket__actions">
      {order.status === 'placed' && (
        <>
          <AcceptOrder order={order} tell={setProblem}>
            {ask('decline', 'danger')}
          </AcceptOrder>
          <DeclineDialog order={order} open={asked === 'decline'} close={close} />
        </>
      )}
      {may('preparing') && (
        <button type="button" className="wb-button wb-button--primary" disabled={busy} onClick={() => void start()}>
          {say('start')}
        </button>
      )}
      {may('ready') && ask('ready', may('preparing') ? 'plain' : 'primary')}
      {DELAYABLE_STATUSES.includes(order.status) && (
        <>
          {ask('delay', 'plain')}
          <DelayDialog order={order} open={asked === 'delay'} close={close} />
          <ReadyDialog order={order} open={asked === 'ready'} close={close} />
        </>
      )}
      <Problem>{problem}</Problem>
    </footer>
  )
}
