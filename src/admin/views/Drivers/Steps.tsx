'use client'
import { useTranslation } from '@payloadcms/ui'
import { DRIVER_STAGE_LABELS } from '../../../../collections/drivers/labels'
import { browserZone, formatTime } from '../../format-time'
import { wordsOf } from '../../words'
import type { ToldDriver } from './told-driver'
import { driverWords } from './words'

/** What happened to a driver, oldest first, with what was said. */
export function Steps({ history }: Pick<ToldDriver, 'history'>) {
  const { say, label, locale } = wordsOf(useTranslation().i18n, driverWords)
  if (history.length === 0) return <p className="wb-empty">{say('enteredByHand')}</p>
  const timeZone = browserZone()
  return (
    <ol className="wb-application__history">
      {history.map(({ from, to, at, by, reason }) => (
        <li key={`${at}${from}${to}`}>
          <strong>{label(DRIVER_STAGE_LABELS[to])}</strong>{' '}
          <span className="wb-quiet">{[by ?? say('system'), formatTime(at, locale, timeZone)].join(' · ')}</span>
          {reason && <p>{reason}</p>}
        </li>
      ))}
    </ol>
  )
}
