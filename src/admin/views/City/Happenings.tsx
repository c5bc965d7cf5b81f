'use client'
import { useTranslation } from '@payloadcms/ui'
import type { CityView } from '../../../queries/city'
import { formatHour } from '../../format-time'
import { wordsOf } from '../../words'
import { cityWords } from './words'

/** What went on out of the ordinary, the newest first, each in its market's time. */
export function Happenings({ view: { report, markets } }: { view: CityView }) {
  const { say, locale } = wordsOf(useTranslation().i18n, cityWords)
  const happenings = report?.happenings ?? []
  if (happenings.length === 0) return <p className="wb-empty">{say('nothing')}</p>
  return (
    <ol className="wb-city__happenings" aria-live="polite">
      {happenings.map(({ kind, at, market, who }) => {
        const place = markets.find(({ slug }) => slug === market)
        return (
          <li key={`${at} ${kind} ${market} ${who ?? ''}`}>
            <time dateTime={at}>{formatHour(at, locale, place?.timeZone)}</time>
            <span>{say(kind, { who: who ?? '' })}</span>
            <span className="wb-quiet">{place?.name ?? market}</span>
          </li>
        )
      })}
    </ol>
  )
}
