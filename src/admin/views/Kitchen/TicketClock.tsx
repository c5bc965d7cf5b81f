'use client'
import { useScene } from './kitchen-context'
import { clockText, type TicketAge } from './ticket-age'
import type { KitchenWord } from './words'

const LEFT: Record<TicketAge['counts'], KitchenWord> = {
  answer: 'answerWithin',
  ready: 'readyIn',
  waiting: 'waitingFor',
}
const OVER: Record<TicketAge['counts'], KitchenWord> = {
  answer: 'answerOver',
  ready: 'readyOver',
  waiting: 'waitingFor',
}

interface Props {
  age: TicketAge
  /** Shown while the promise still counts. */
  readyBy: string | null
}

/** How long there is, or has been, in words, figures and colour. */
export function TicketClock({ age: { counts, ms, urgency }, readyBy }: Props) {
  const { words, hour } = useScene()
  const { say } = words
  return (
    <p className="wb-ticket__clock">
      <small>{say(ms < 0 ? OVER[counts] : LEFT[counts])}</small>
      <b>{clockText(ms)}</b>
      {counts === 'ready' && readyBy && <small>{say('readyAt', { time: hour(readyBy) })}</small>}
      <span className={`wb-ticket__urgency wb-ticket__urgency--${urgency}`}>{say(`${counts}_${urgency}`)}</span>
    </p>
  )
}
