'use client'
import { Link, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { CurrencyCode } from '../../../domain/money/currencies'
import { formatMoney } from '../../../domain/money/format-money'
import { callApi } from '../../call-api'
import { walletWords } from '../../views/Wallet/words'
import { wordsOf } from '../../words'

interface Row {
  id: string
  currency: CurrencyCode
  balance: number
}

/** On the page of a person: the way to their wallets, for who finds wallets in the panel. */
export function WalletsOf() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, walletWords)
  const [wallets, setWallets] = useState<readonly Row[]>([])
  useEffect(() => {
    if (id === undefined) return
    let left = false
    const url = `/api/wallets?where[customer][equals]=${id}&limit=10`
    void callApi<{ docs: Row[] }>(url, { method: 'GET', locale, unreachable: '' }).then((answer) => {
      if (!left && answer.ok) setWallets(answer.body.docs)
    })
    return () => {
      left = true
    }
  }, [id, locale])
  if (wallets.length === 0) return null
  return (
    <section className="wb-wallets-of">
      <h3>{say('wallets')}</h3>
      <ul>
        {wallets.map(({ id: walletId, currency, balance }) => (
          <li key={walletId}>
            <Link href={`/admin/collections/wallets/${walletId}`} prefetch={false}>
              {formatMoney({ amount: balance, currency }, locale)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
