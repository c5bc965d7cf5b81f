'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { formatMoney } from '../../domain/money/format-money'
import type { Money } from '../../domain/money/money'
import { callApi } from '../call-api'
import { formatHour } from '../format-time'
import { bilingual, wordsOf } from '../words'
import { useTimeLeft } from './use-time-left'

const termWords = bilingual(
  {
    loading: 'Asking for the terms…',
    unknown: 'The terms cannot be told right now. They apply all the same.',
    unpaid: 'Nothing was paid yet: nothing goes back, and there is no fee.',
    refund: 'Goes back to the customer: {{amount}}',
    fee: 'Kept as cancellation fee: {{amount}}',
    free: 'No cancellation fee.',
    freeUntil: 'The customer can cancel for free until {{time}}: {{minutes}} min left.',
    freeSoon: 'The customer can cancel for free until {{time}}: less than a minute left.',
    freeOver: 'Since {{time}} the customer pays a fee for cancelling.',
    shelf: 'The goods go back to the shelf: the kitchen has not begun.',
    waste: 'The food is cooked, so the goods are written off.',
  },
  {
    loading: 'Lecture des conditions…',
    unknown: 'Les conditions ne peuvent être affichées pour l’instant. Elles s’appliquent tout de même.',
    unpaid: 'Rien n’a encore été payé : rien à rembourser, et pas de frais.',
    refund: 'Remboursé au client : {{amount}}',
    fee: 'Gardé comme frais d’annulation : {{amount}}',
    free: 'Pas de frais d’annulation.',
    freeUntil: 'Le client peut annuler sans frais jusqu’à {{time}} : encore {{minutes}} min.',
    freeSoon: 'Le client peut annuler sans frais jusqu’à {{time}} : moins d’une minute.',
    freeOver: 'Depuis {{time}}, le client paie des frais pour annuler.',
    shelf: 'Les articles retournent en rayon : la cuisine n’a pas commencé.',
    waste: 'Le repas est préparé : les articles sont passés en perte.',
  },
)

/** What `GET /api/orders/:id/cancellation` foretells. */
interface Foretold {
  fee: Money
  refund: Money
  paid: Money
  goods: 'shelf' | 'waste'
  /** Until when it costs the customer nothing, where it will later. */
  freeUntil: string | null
  /** The virtual moment that this is told of. */
  at: string
}

interface Props {
  orderId: string
  /** The market's. */
  timeZone: string
}

/** What cancelling an order does, by the same rules that then apply. */
export function CancelTerms({ orderId, timeZone }: Props) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, termWords)
  const [terms, setTerms] = useState<Foretold | 'unknown'>()
  const unreachable = say('unknown')

  useEffect(() => {
    let gone = false
    const url = `/api/orders/${orderId}/cancellation`
    void callApi<Foretold>(url, { method: 'GET', locale, unreachable }).then((answer) => {
      if (!gone) setTerms(answer.ok ? answer.body : 'unknown')
    })
    return () => {
      gone = true
    }
  }, [orderId, locale, unreachable])

  if (!terms || terms === 'unknown') return <p role="status">{say(terms ? 'unknown' : 'loading')}</p>
  const { fee, refund, paid, goods, freeUntil, at } = terms
  return (
    <ul className="wb-terms">
      {paid.amount === 0 ? (
        <li>{say('unpaid')}</li>
      ) : (
        <>
          <li>{say('refund', { amount: formatMoney(refund, locale) })}</li>
          <li>{fee.amount > 0 ? say('fee', { amount: formatMoney(fee, locale) }) : say('free')}</li>
        </>
      )}
      <li>{say(goods)}</li>
      {freeUntil && <FreeUntil until={freeUntil} timeZone={timeZone} at={at} />}
    </ul>
  )
}

/** Counts in whole minutes, for eyes: what changes all the time is not read out again (`role="timer"`). */
function FreeUntil({ until, timeZone, at }: { until: string; timeZone: string; at: string }) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, termWords)
  const left = useTimeLeft(until, at)
  const time = formatHour(until, locale, timeZone)
  const words = left <= 0 ? 'freeOver' : left < 60_000 ? 'freeSoon' : 'freeUntil'
  return <li role="timer">{say(words, { time, minutes: Math.floor(left / 60_000) })}</li>
}
