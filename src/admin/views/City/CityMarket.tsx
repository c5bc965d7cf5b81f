'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import { CITY_INCIDENTS, type CityIncidentKind } from '../../../domain/city/control'
import type { CityView } from '../../../queries/city'
import { formatHour } from '../../format-time'
import { wordsOf } from '../../words'
import type { City } from './use-city'
import { type CityWord, cityWords } from './words'

interface Props {
  market: CityView['markets'][number]
  view: CityView
  change: City['change']
}

const TOASTS: Record<CityIncidentKind, CityWord> = {
  rush: 'rushToast',
  vanish: 'vanishToast',
  silence: 'silenceToast',
}

/** One market: how full it is, what came of its orders, and what can be made to happen there. */
export function CityMarket({ market, view: { report, running, now }, change }: Props) {
  const { say, locale } = wordsOf(useTranslation().i18n, cityWords)
  const title = useId()
  const number = new Intl.NumberFormat(locale)
  const numbers = report?.markets.find(({ slug }) => slug === market.slug)
  return (
    <section className="wb-card wb-city__market" aria-labelledby={title}>
      <header>
        <h2 id={title}>{market.name}</h2>
        <span className="wb-quiet">{say('localTime', { time: formatHour(now, locale, market.timeZone) })}</span>
        {running && numbers?.rush && <span className="wb-pill wb-pill--waiting">{say('rushOn')}</span>}
      </header>
      {numbers && (
        <>
          <div className="wb-city__open">
            <strong>{number.format(numbers.open)}</strong>
            <span className="wb-quiet">{say('open')}</span>
            <meter
              min={0}
              max={Math.max(60, numbers.open, numbers.wanted)}
              value={numbers.open}
              aria-label={say('openOf', { open: numbers.open, wanted: numbers.wanted })}
            />
          </div>
          <dl className="wb-city__numbers">
            {(
              [
                ['drivers', numbers.drivers],
                ['placed', numbers.placed],
                ['delivered', numbers.delivered],
                ['otherwise', numbers.cancelled + numbers.declined + numbers.returned],
                ['refused', numbers.refused],
              ] as const
            ).map(([word, value]) => (
              <div key={word}>
                <dt>{say(word)}</dt>
                <dd className="wb-number">{number.format(value)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <div className="wb-actions">
        {CITY_INCIDENTS.map((kind) => (
          <button
            key={kind}
            type="button"
            className="wb-button wb-button--plain"
            disabled={!running}
            onClick={() =>
              void change({ action: kind, market: market.slug }, say(TOASTS[kind], { market: market.name }))
            }
          >
            {say(kind)}
          </button>
        ))}
      </div>
    </section>
  )
}
