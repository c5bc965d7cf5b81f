'use client'
import { useTranslation } from '@payloadcms/ui'
import type { CityView } from '../../../queries/city'
import { wordsOf } from '../../words'
import { cityWords } from './words'

/** In a word whether the city lives, and how fast its time goes. */
export function CityState({ view: { running, wishes, report } }: { view: CityView }) {
  const { say, locale } = wordsOf(useTranslation().i18n, cityWords)
  const tone = !running ? 'quiet' : wishes.paused ? 'waiting' : 'good'
  const minutes = report && new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(60 / report.speed)
  return (
    <>
      <span className={`wb-pill wb-pill--${tone}`} role="status">
        {say(!running ? 'asleep' : wishes.paused ? 'pausing' : 'alive')}
      </span>
      {running && report && minutes && (
        <span className="wb-city__speed">{report.speed === 1 ? say('realTime') : say('speed', { minutes })}</span>
      )}
    </>
  )
}
