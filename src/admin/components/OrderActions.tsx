'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import type { Role } from '../../domain/identity/roles'
import { DELAYABLE_STATUSES } from '../../domain/kitchen/delayed-promise'
import type { OrderStatus } from '../../domain/orders/transitions'
import { type OrderVerbName, orderVerbs } from '../order-verbs'
import type { Word } from '../translations'
import { bilingual, wordsOf } from '../words'
import { Action } from './Action'
import { CancelTerms } from './CancelTerms'

interface Props {
  orderId: string
  status: OrderStatus
  role: Role
  /** The estimate from the kitchen's load, offered as the answer to "ready in". */
  suggestedMinutes: number
  /** The restaurant takes a photo of everything. */
  photoNeeded: boolean
  /** The market's. */
  timeZone: string
}

const actionWords = bilingual(
  {
    suggested: 'From what the kitchen has on its hands: {{minutes}} minutes.',
    delay: 'Delay',
    delayExplain: 'The customer, the driver and dispatch see the new times at once. The order stays where it is.',
    delayed: 'The new time is told.',
    delayMinutes: 'How much longer (minutes)',
    photo: 'Photo of the packed order',
    declineTerms: 'The customer gets back whatever was paid; the goods go back to the shelf.',
  },
  {
    suggested: 'D’après la charge de la cuisine : {{minutes}} minutes.',
    delay: 'Retarder',
    delayExplain:
      'Le client, le livreur et la répartition voient aussitôt les nouvelles heures. La commande reste où elle en est.',
    delayed: 'La nouvelle heure est annoncée.',
    delayMinutes: 'Combien de temps en plus (minutes)',
    photo: 'Photo de la commande emballée',
    declineTerms: 'Le client récupère ce qu’il a payé ; les articles retournent en rayon.',
  },
)

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

/** Who cooks may also say that it takes longer. */
const KITCHEN: readonly Role[] = ['owner', 'staff', 'admin']

const BODIES: Partial<Record<OrderVerbName, (form: FormData) => object | FormData>> = {
  accept: (form) => ({ prepMinutes: Number(form.get('prepMinutes')) }),
  ready: photoIn,
}

/** The moves of an order that its table allows this person now, as buttons. */
export function OrderActions({ orderId, status, role, suggestedMinutes, photoNeeded, timeZone }: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n)
  const { say: sayHere } = wordsOf(i18n, actionWords)
  const delayable = DELAYABLE_STATUSES.includes(status) && KITCHEN.includes(role)
  return (
    <>
      {orderVerbs(status, role).map(({ verb, needsReason }, index) => {
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
            body={BODIES[verb]}
            reason={ends ? (needsReason ? 'required' : 'optional') : undefined}
          >
            {verb === 'accept' && (
              <Minutes
                name="prepMinutes"
                label={say('minutes')}
                hint={sayHere('suggested', { minutes: suggestedMinutes })}
                max={240}
                value={suggestedMinutes}
              />
            )}
            {verb === 'ready' && <PhotoInput label={sayHere('photo')} required={photoNeeded} />}
            {verb === 'cancel' && <CancelTerms orderId={orderId} timeZone={timeZone} />}
            {verb === 'decline' && <p>{sayHere('declineTerms')}</p>}
          </Action>
        )
      })}
      {delayable && (
        <Action
          url={`/api/orders/${orderId}/delay`}
          label={sayHere('delay')}
          explain={sayHere('delayExplain')}
          done={sayHere('delayed')}
          body={(form) => ({ minutes: Number(form.get('minutes')) })}
          reason="optional"
        >
          <Minutes name="minutes" label={sayHere('delayMinutes')} max={60} value={10} />
        </Action>
      )}
    </>
  )
}

interface MinutesProps {
  name: string
  label: string
  hint?: string
  max: number
  value: number
}

function Minutes({ name, label, hint, max, value }: MinutesProps) {
  const id = useId()
  return (
    <div className="wb-input">
      <label htmlFor={id}>{label}</label>
      <input id={id} name={name} type="number" min={1} max={max} required defaultValue={value} />
      {hint && <small>{hint}</small>}
    </div>
  )
}

function PhotoInput({ label, required }: { label: string; required: boolean }) {
  const id = useId()
  return (
    <div className="wb-input">
      <label htmlFor={id}>{label}</label>
      <input id={id} name="photo" type="file" accept="image/jpeg,image/png,image/webp" required={required} />
    </div>
  )
}

/** The form where a photo was chosen; an empty file input counts for none. */
function photoIn(form: FormData): object | FormData {
  const photo = form.get('photo')
  return photo instanceof File && photo.size > 0 ? form : {}
}
