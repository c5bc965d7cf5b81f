'use client'
import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import type { NumberFieldClientProps } from 'payload'
import { useEffect, useState } from 'react'
import { formatMoney } from '../../../domain/money/format-money'
import { callApi } from '../../call-api'
import { wordsOf } from '../../words'
import { useNotSent } from '../NotSent'
import { useFormCurrency } from '../use-form-currency'
import { UseBar } from './UseBar'
import { promotionWords } from './words'

interface Use {
  usedCount: number
  usedAmount: number
  uses: number | null
  budget: number | null
}

const FIELDS = ['usedCount', 'usedAmount', 'uses', 'budget'].map((name) => `select[${name}]=true`).join('&')

/** How much of a promotion is used, and what is left of its limits. */
export function PromotionUse({ path }: NumberFieldClientProps) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, promotionWords)
  const { id, lastUpdateTime } = useDocumentInfo()
  const currency = useFormCurrency(locale)
  const [use, setUse] = useState<Use | 'unread'>()
  useNotSent(path)
  // biome-ignore lint/correctness/useExhaustiveDependencies: saved anew, its limits may be others
  useEffect(() => {
    if (!id) return
    const url = `/api/promotions/${id}?depth=0&${FIELDS}`
    void callApi<Use>(url, { method: 'GET', locale, unreachable: '' }).then((answer) =>
      setUse(answer.ok ? answer.body : 'unread'),
    )
  }, [id, locale, lastUpdateTime])
  if (!id) return null
  const number = (value: number) => new Intl.NumberFormat(locale).format(value)
  const money = (amount: number) => (currency ? formatMoney({ amount, currency }, locale) : number(amount))
  return (
    <section className="wb-card wb-promo-use" aria-labelledby="wb-promo-use">
      <h2 id="wb-promo-use">{say('use')}</h2>
      {use === undefined || use === 'unread' ? (
        <p role="status">{say(use ?? 'loading')}</p>
      ) : (
        <div role="status">
          <UseBar
            text={
              use.uses
                ? say('usedOf', { used: number(use.usedCount), limit: number(use.uses) })
                : say('usedTimes', { used: number(use.usedCount) })
            }
            used={use.usedCount}
            limit={use.uses}
            left={(left) => say('left', { left: number(left) })}
          />
          <UseBar
            text={
              use.budget
                ? say('givenOf', { given: money(use.usedAmount), limit: money(use.budget) })
                : say('given', { given: money(use.usedAmount) })
            }
            used={use.usedAmount}
            limit={use.budget}
            left={(left) => say('left', { left: money(left) })}
          />
          {!use.uses && !use.budget && <p className="wb-quiet">{say('unlimited')}</p>}
        </div>
      )}
    </section>
  )
}
