'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { wordsOf } from '../../words'
import type { MarketChoice } from './BoardHeader'
import { MarketBoard } from './MarketBoard'
import { dispatchWords } from './words'

interface Props {
  markets: readonly MarketChoice[]
  /** The market in the address. */
  asked?: string
  mayAssign: boolean
}

const REMEMBERED = 'wb-dispatch-market'

/** One market at a time: the one in the address, else the last one here, else the first. */
export function DispatchView({ markets, asked, mayAssign }: Props) {
  const { i18n } = useTranslation()
  const known = (slug: string | null | undefined) => markets.find((market) => market.slug === slug)?.slug
  const [market, setMarket] = useState(known(asked) ?? markets[0]?.slug)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the browser remembers is read once, after the server's drawing
  useEffect(() => {
    const last = known(localStorage.getItem(REMEMBERED))
    if (!known(asked) && last) setMarket(last)
  }, [])

  function go(slug: string): void {
    localStorage.setItem(REMEMBERED, slug)
    setMarket(slug)
    history.replaceState(history.state, '', `/admin/dispatch?${new URLSearchParams({ market: slug })}`)
  }

  if (!market) return <p className="wb-card wb-empty">{wordsOf(i18n, dispatchWords).say('noMarkets')}</p>
  return <MarketBoard key={market} markets={markets} market={market} mayAssign={mayAssign} onMarket={go} />
}
