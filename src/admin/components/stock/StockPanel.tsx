'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { callApi } from '../../call-api'
import { wordsOf } from '../../words'
import { Facts } from '../Facts'
import { ChangeStock } from './ChangeStock'
import { stockWords } from './words'

interface Props {
  /** Address of the product or option. */
  shelf: string
  mayChange: boolean
}

interface Stock {
  /** Null: as many as anybody wants. */
  stock: number | null
  reserved: number
}

/** How many of a product or option can be sold now, and the two ways to change that. */
export function StockPanel({ shelf, mayChange }: Props) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, stockWords)
  const [known, setKnown] = useState<Stock | 'unread'>()

  const read = useCallback(async () => {
    const url = `${shelf}?select[stock]=true&select[reserved]=true`
    const answer = await callApi<Stock>(url, { method: 'GET', locale, unreachable: '' })
    setKnown(answer.ok ? answer.body : 'unread')
  }, [shelf, locale])
  useEffect(() => void read(), [read])

  const number = new Intl.NumberFormat(locale)
  return (
    <section className="wb-card wb-stock" aria-labelledby="wb-stock">
      <h2 id="wb-stock">{say('title')}</h2>
      {known === undefined || known === 'unread' ? (
        <p role="status">{say(known ?? 'loading')}</p>
      ) : (
        <div role="status">
          <Facts
            facts={[
              { label: say('inStock'), value: known.stock === null ? say('unlimited') : number.format(known.stock) },
              { label: say('held'), value: number.format(known.reserved) },
            ]}
          />
        </div>
      )}
      {mayChange && <ChangeStock shelf={shelf} onSettled={() => void read()} />}
    </section>
  )
}
