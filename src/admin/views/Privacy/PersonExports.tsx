'use client'
import { toast, useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'
import type { PersonExport } from '../../../queries/privacy/person-exports'
import { callApi } from '../../call-api'
import { Action } from '../../components/Action'
import { Card } from '../../components/Card'
import { browserZone, formatTime } from '../../format-time'
import { type Words, wordsOf } from '../../words'
import type { ToldPerson } from './told'
import type { privacyWords } from './words'

interface Props {
  person: ToldPerson
  acts: boolean
  again(): Promise<void>
  words: Words<keyof typeof privacyWords.en>
}

/** Each look at a person is told by the log: not oftener than needed. */
const LOOK_AGAIN_MS = 15_000

/** Copies that were asked for, how far they are, and the way to a new one. */
export function PersonExports({ person: { id, name, exports }, acts, again, words: { say, locale } }: Props) {
  const { i18n } = useTranslation()
  const underWay = exports.some(({ state }) => state === 'waiting' || state === 'running')

  useEffect(() => {
    if (!underWay) return
    const timer = setInterval(() => void again(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [underWay, again])

  async function download(exportId: string): Promise<void> {
    const unreachable = wordsOf(i18n).say('unreachable')
    const answer = await callApi<{ url: string }>(`/api/users/data-export/${exportId}/link`, { locale, unreachable })
    if (answer.ok) window.location.assign(answer.body.url)
    else toast.error(answer.message)
  }

  const stateOf = ({ state, done, total, removeAt }: PersonExport) =>
    say(`state_${state}`, { done, total, until: removeAt ? formatTime(removeAt, locale, browserZone()) : '' })

  return (
    <Card title={say('exports')}>
      {exports.length === 0 && <p className="wb-quiet">{say('noExports')}</p>}
      <ul>
        {exports.map((each) => (
          <li key={each.id}>
            {formatTime(each.createdAt, locale, browserZone())} <small className="wb-quiet">{stateOf(each)}</small>{' '}
            {acts && each.state === 'ready' && (
              <button type="button" className="wb-button wb-button--plain" onClick={() => void download(each.id)}>
                {say('download')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {acts && !underWay && (
        <Action
          url="/api/privacy/exports"
          label={say('export')}
          explain={say('exportExplain', { name })}
          done={say('exportDone')}
          body={() => ({ of: { personId: id } })}
          onSettled={() => void again()}
        />
      )}
    </Card>
  )
}
