'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { formatMoney } from '../../../domain/money/format-money'
import type { Money } from '../../../domain/money/money'
import { callApi } from '../../call-api'
import { wordsOf } from '../../words'
import { type Changeable, changeInForm } from './change-in-form'
import { changeOrderWords } from './words'

/** Nobody types a number in one go. */
const PAUSE_MS = 300

/** Asks what a change would cost, a moment after the last key; `cost` is the answer, or the refusal, as a sentence. */
export function useChangeCost(orderId: string, order: Changeable) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, changeOrderWords)
  const [cost, setCost] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])

  async function find(body: object): Promise<void> {
    const turn = ++latest.current
    const answer = await callApi<Record<'before' | 'total' | 'back' | 'spared', Money>>(
      `/api/orders/${orderId}/change/quote`,
      {
        body,
        locale,
        unreachable: say('unreachable'),
      },
    )
    if (turn !== latest.current) return
    if (!answer.ok) return setCost(answer.message)
    const { before, total } = answer.body
    const amounts = { before: formatMoney(before, locale), after: formatMoney(total, locale) }
    const moved = (['back', 'spared'] as const).flatMap((key) =>
      answer.body[key].amount > 0 ? [say(key, { amount: formatMoney(answer.body[key], locale) })] : [],
    )
    setCost([say(before.amount === total.amount ? 'same' : 'cost', amounts), ...moved].join(' '))
  }

  function ask(form: FormData): void {
    clearTimeout(timer.current)
    const body = changeInForm(form, order)
    setCost(say('asking'))
    timer.current = setTimeout(() => void find(body), PAUSE_MS)
  }

  return { cost, ask }
}
