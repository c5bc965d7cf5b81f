'use client'
import { toast, useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'
import type { PersonExport } from '../../../queries/privacy/person-exports'
import { callApi } from '../../call-api'
import { useAsked } from '../../components/use-asked'
import { browserZone, formatTime } from '../../format-time'
import { type Words, wordsOf } from '../../words'
import type { privacyWords } from './words'

type ToldExport = PersonExport & { phone?: string | null }

const LOOK_AGAIN_MS = 3_000

/**
 * The latest copies of a person, or of guests where nobody is named; looked at again and again as long as one is being made.
 * @param asks false: whoever may not ask for them is not told
 */
export function useExports(person: string | null, asks = true) {
  const { found, again } = useAsked<{ docs: ToldExport[] }>(
    asks ? `/api/privacy/exports${person ? `?${new URLSearchParams({ person })}` : ''}` : null,
  )
  const exports = found?.docs
  const underWay = Boolean(exports?.some(({ state }) => state === 'waiting' || state === 'running'))

  useEffect(() => {
    if (!underWay) return
    const timer = setInterval(() => void again(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [underWay, again])

  return { exports, underWay, again }
}

interface Props {
  exports: readonly ToldExport[]
  /** Whether the reader may download them. */
  acts: boolean
  words: Words<keyof typeof privacyWords.en>
}

/** Copies that were asked for, and how far they are. */
export function ExportList({ exports, acts, words: { say, locale } }: Props) {
  const { i18n } = useTranslation()

  async function download(exportId: string): Promise<void> {
    const unreachable = wordsOf(i18n).say('unreachable')
    const answer = await callApi<{ url: string }>(`/api/users/data-export/${exportId}/link`, { locale, unreachable })
    if (answer.ok) window.location.assign(answer.body.url)
    else toast.error(answer.message)
  }

  const stateOf = ({ state, done, total, removeAt }: ToldExport) =>
    say(`state_${state}`, { done, total, until: removeAt ? formatTime(removeAt, locale, browserZone()) : '' })

  if (exports.length === 0) return <p className="wb-quiet">{say('noExports')}</p>
  return (
    <ul>
      {exports.map((each) => (
        <li key={each.id}>
          {each.phone && `${each.phone} · `}
          {formatTime(each.createdAt, locale, browserZone())} <small className="wb-quiet">{stateOf(each)}</small>{' '}
          {acts && each.state === 'ready' && (
            <button type="button" className="wb-button wb-button--plain" onClick={() => void download(each.id)}>
              {say('download')}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
