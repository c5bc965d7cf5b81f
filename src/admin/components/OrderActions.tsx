'use client'
import { useTranslation } from '@payloadcms/ui'
import type { Role } from '../../domain/identity/roles'
import type { OrderStatus } from '../../domain/orders/transitions'
import { type OrderVerbName, orderVerbs } from '../order-verbs'
import type { Word } from '../translations'
import { wordsOf } from '../words'
import { Action } from './Action'
import { ReasonInput, reasonIn } from './ReasonInput'

interface Props {
  orderId: string
  status: OrderStatus
  role: Role
  /** The restaurant's usual preparation, offered as the answer to "ready in". */
  usualMinutes: number
}

interface Look {
  explain: Word
  done: Word
  tone: 'primary' | 'plain' | 'danger'
}

const LOOKS: Record<OrderVerbName, Look> = {
  accept: { explain: 'acceptExplain', done: 'accepted', tone: 'primary' },
  preparing: { explain: 'preparingExplain', done: 'preparingDone', tone: 'primary' },
  ready: { explain: 'readyExplain', done: 'readyDone', tone: 'primary' },
  decline: { explain: 'declineExplain', done: 'declined', tone: 'danger' },
  cancel: { explain: 'cancelExplain', done: 'cancelled', tone: 'danger' },
}

/** The moves of an order that its table allows this person now, as buttons. */
export function OrderActions({ orderId, status, role, usualMinutes }: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n)
  const verbs = orderVerbs(status, role)
  return (
    <div className="wb-actions">
      {verbs.map(({ verb, needsReason }, index) => {
        const { explain, done, tone } = LOOKS[verb]
        const ends = tone === 'danger'
        return (
          <Action
            key={verb}
            url={`/api/orders/${orderId}/${verb}`}
            label={say(verb)}
            explain={say(explain)}
            done={say(done)}
            tone={index > 0 && !ends ? 'plain' : tone}
            body={(form) =>
              verb === 'accept' ? { prepMinutes: Number(form.get('prepMinutes')) } : ends ? reasonIn(form) : {}
            }
          >
            {verb === 'accept' && <Minutes usual={usualMinutes} />}
            {ends && <ReasonInput required={needsReason} />}
          </Action>
        )
      })}
    </div>
  )
}

function Minutes({ usual }: { usual: number }) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n)
  return (
    <div className="wb-input">
      <label htmlFor="prepMinutes">{say('minutes')}</label>
      <input id="prepMinutes" name="prepMinutes" type="number" min={1} max={240} required defaultValue={usual} />
      <small>{say('minutesHint', { minutes: usual })}</small>
    </div>
  )
}
