'use client'
import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import type { Period } from '../../../domain/finance/period'
import { callApi } from '../../call-api'
import { wordsOf } from '../../words'
import { OrderSplit } from './OrderSplit'
import type { ToldOrder } from './told-order'
import { financeWords } from './words'

interface Props {
  api: string
  period: Period
  timeZone: string
}

interface Page {
  docs: ToldOrder[]
  next: string | null
}

/** The orders behind the numbers, page by page, when somebody wants to see them. */
export function FinanceOrders({ api, period, timeZone }: Props) {
  const { i18n } = useTranslation()
  const words = wordsOf(i18n, financeWords)
  const { say, locale } = words
  const [page, setPage] = useState<Page>()
  const [waiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState('')

  async function load(): Promise<void> {
    setWaiting(true)
    setProblem('')
    const query = new URLSearchParams({ ...period, ...(page?.next && { after: page.next }) })
    const options = { method: 'GET', locale, unreachable: say('unreachable') } as const
    const answer = await callApi<Page>(`${api}/orders?${query}`, options)
    setWaiting(false)
    if (!answer.ok) setProblem(answer.message)
    else setPage({ docs: [...(page?.docs ?? []), ...answer.body.docs], next: answer.body.next })
  }

  const more = !page || page.next
  return (
    <section className="wb-card" id="wb-finance-orders" aria-label={say('orders')}>
      <h2>{say('orders')}</h2>
      <p className="wb-quiet">{say('ordersExplain')}</p>
      {page?.docs.length === 0 && <p className="wb-empty">{say('noOrders')}</p>}
      {page && page.docs.length > 0 && (
        <ul className="wb-splits">
          {page.docs.map((order) => (
            <OrderSplit key={order.entryId} order={order} timeZone={timeZone} words={words} />
          ))}
        </ul>
      )}
      {problem && (
        <p role="alert" className="wb-problem">
          {problem}
        </p>
      )}
      {more && (
        <p>
          <button type="button" className="wb-button" disabled={waiting} onClick={() => void load()}>
            {waiting ? say('loading') : page ? say('moreOrders') : say('showOrders')}
          </button>
        </p>
      )}
    </section>
  )
}
