'use client'
import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { NotYet } from '../../components/NotYet'
import { wordsOf } from '../../words'
import { SurgeCells } from './SurgeCells'
import { SurgeChart } from './SurgeChart'
import { SurgeTerms } from './SurgeTerms'
import { useSurge } from './use-surge'
import { surgeWords } from './words'

interface Props {
  markets: readonly { slug: string; name: string }[]
  /** The market in the address. */
  asked?: string
}

/** One market at a time: the map, and the same in rows. */
export function SurgeView({ markets, asked }: Props) {
  const words = wordsOf(useTranslation().i18n, surgeWords)
  const { say, locale } = words
  const known = markets.find(({ slug }) => slug === asked) ?? markets[0]
  const [market, setMarket] = useState(known?.slug ?? '')
  const { found, problem } = useSurge(market, locale)

  function go(slug: string): void {
    setMarket(slug)
    history.replaceState(history.state, '', `/admin/surge?${new URLSearchParams({ market: slug })}`)
  }

  if (!known) return <p className="wb-card wb-empty">{say('noMarkets')}</p>
  return (
    <div className="wb-surge">
      <header className="wb-header">
        <h1>{say('title')}</h1>
        <select
          className="wb-dispatch-select"
          aria-label={say('market')}
          value={market}
          onChange={({ target }) => go(target.value)}
        >
          {markets.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </header>
      {(problem || !found) && <NotYet problem={problem} rows={6} label={say('loading')} />}
      {found && (
        <>
          <SurgeTerms map={found} words={words} />
          <div className="wb-surge__both">
            <SurgeChart map={found} words={words} />
            <SurgeCells map={found} words={words} />
          </div>
        </>
      )}
    </div>
  )
}
