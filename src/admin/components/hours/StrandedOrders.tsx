'use client'
import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { isOpen } from '../../../domain/opening/is-open'
import { localMoment } from '../../../domain/opening/local-moment'
import type { OpeningHours } from '../../../domain/opening/opening-hours'
import type { Kitchen } from '../../../queries/kitchen'
import { callApi } from '../../call-api'
import { formatTime } from '../../format-time'
import { wordsOf } from '../../words'
import { hoursWords } from './words'

/** What is ordered already for times at which the restaurant would be closed by these hours: told before they are saved. */
export function StrandedOrders({ hours }: { hours: OpeningHours | null }) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, hoursWords)
  const { id } = useDocumentInfo()
  const [kitchen, setKitchen] = useState<Kitchen>()

  useEffect(() => {
    if (!id) return
    let gone = false
    const url = `/api/kitchen?restaurant=${id}`
    void callApi<Kitchen>(url, { method: 'GET', locale, unreachable: '' }).then((answer) => {
      // Who may not see the kitchen may not change the hours either.
      if (!gone && answer.ok) setKitchen(answer.body)
    })
    return () => {
      gone = true
    }
  }, [id, locale])

  if (!kitchen || !hours) return null
  const { timeZone } = kitchen.restaurant
  const schedule = { hours, holidays: [], timeZone }
  const stranded = kitchen.upcoming.filter(
    (order) => order.stranded || !isOpen(schedule, localMoment(new Date(order.slot.from), timeZone)),
  )
  if (stranded.length === 0) return null
  return (
    <div className="wb-hours__stranded" role="status">
      <strong>{say('stranded')}</strong>
      <ul>
        {stranded.map(({ id: orderId, number, slot }) => (
          <li key={orderId}>
            <a href={`/admin/collections/orders/${orderId}`}>{number}</a> – {formatTime(slot.from, locale, timeZone)}
          </li>
        ))}
      </ul>
    </div>
  )
}
