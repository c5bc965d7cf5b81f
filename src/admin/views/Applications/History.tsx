'use client'
import { useTranslation } from '@payloadcms/ui'
import { browserZone, formatTime } from '../../format-time'
import { wordsOf } from '../../words'
import type { ToldApplication } from './told-application'
import { applicationWords } from './words'

/** What happened, oldest first, with what was said. */
export function History({ application: { history } }: { application: ToldApplication }) {
  const { say, locale } = wordsOf(useTranslation().i18n, applicationWords)
  if (history.length === 0) return <p className="wb-empty">{say('nothingYet')}</p>
  const timeZone = browserZone()
  return (
    <ol className="wb-application__history">
      {history.map(({ to, at, by, message }) => (
        <li key={at}>
          <strong>{say(`status_${to}`)}</strong>{' '}
          <span className="wb-quiet">{[by, formatTime(at, locale, timeZone)].filter(Boolean).join(' · ')}</span>
          {message && <p>{message}</p>}
        </li>
      ))}
    </ol>
  )
}
