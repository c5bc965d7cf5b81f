import { useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { Purpose } from '../../../domain/ledger/accounts'
import type { Money } from '../../../domain/money/money'
import type { PaymentMethod } from '../../../domain/payments/transitions'
import type { Extra } from '../../../domain/refunds/faults'
import { callApi } from '../../call-api'
import { wordsOf } from '../../words'
import { type RefundWish, refundQuery } from './refund-in-form'
import { refundWords } from './words'

/** What `GET /api/orders/:id/refund/quote` foretells. */
export interface RefundQuote {
  given: Money
  goodsLeft: Money
  extrasLeft: { extra: Extra; amount: Money }[]
  lines: { id: string; name: string; quantity: number; refunded: number }[]
  limitLeft: Money | null
  refund: Money
  parts: { method: PaymentMethod; to: 'provider' | 'wallet' | 'points' | 'office'; amount: Money }[]
  postings: { purpose: Purpose; owner: string; debit: number; credit: number }[]
}

/** Nobody types a number in one go. */
const PAUSE_MS = 300

/**
 * Asks what may go back of an order as soon as it is shown, and what a wish would give back a moment after the last key.
 * @returns `problem`: a refusal as a sentence; the quote before it stays
 */
export function useRefundQuote(orderId: string) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, refundWords)
  const [quote, setQuote] = useState<RefundQuote>()
  const [problem, setProblem] = useState('')
  const [asking, setAsking] = useState(true)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(0)
  const unreachable = say('unreachable')

  async function find(query: string): Promise<void> {
    const turn = ++latest.current
    const url = `/api/orders/${orderId}/refund/quote?${query}`
    const answer = await callApi<RefundQuote>(url, { method: 'GET', locale, unreachable })
    if (turn !== latest.current) return
    setAsking(false)
    setProblem(answer.ok ? '' : answer.message)
    if (answer.ok) setQuote(answer.body)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked once, when the form opens
  useEffect(() => {
    void find('')
    return () => {
      latest.current++
      clearTimeout(timer.current)
    }
  }, [])

  function ask(wish: RefundWish): void {
    clearTimeout(timer.current)
    setAsking(true)
    timer.current = setTimeout(() => void find(refundQuery(wish)), PAUSE_MS)
  }

  return { quote, problem, asking, ask }
}
