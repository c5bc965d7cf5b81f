'use client'
import { toast, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { callApi } from '../../call-api'
import { SkeletonRows } from '../../components/SkeletonRows'
import { formatTime } from '../../format-time'
import { wordsOf } from '../../words'

interface DeadJob {
  id: string
  task: string
  attempts: number
  maxAttempts: number
  lastError: string | null
  failedAt: string
}

type Found = { jobs: DeadJob[] } | { problem: string }

/** The dead jobs, each with its error and a second chance. */
export function JobsTable() {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { say, locale } = wordsOf({ language })
  const unreachable = say('unreachable')
  const [found, setFound] = useState<Found>()

  const load = useCallback(async () => {
    const answer = await callApi<{ docs: DeadJob[] }>('/api/jobs/dead', { method: 'GET', locale, unreachable })
    setFound(answer.ok ? { jobs: answer.body.docs } : { problem: answer.message })
  }, [locale, unreachable])

  useEffect(() => {
    void load()
  }, [load])

  async function retry(id: string): Promise<void> {
    const answer = await callApi(`/api/jobs/${id}/retry`, { locale, unreachable })
    if (answer.ok) toast.success(say('retried'))
    else toast.error(answer.message)
    await load()
  }

  if (!found) return <SkeletonRows rows={4} label={say('loading')} />
  if ('problem' in found)
    return (
      <p role="alert" className="wb-problem">
        {found.problem}
      </p>
    )
  if (found.jobs.length === 0) return <p className="wb-card wb-empty">{say('noFailedJobs')}</p>
  return (
    <ul className="wb-jobs">
      {found.jobs.map(({ id, task, attempts, maxAttempts, lastError, failedAt }) => (
        <li key={id} className="wb-card">
          <div>
            <h2>{task}</h2>
            <p className="wb-quiet">
              {say('failedAt')} {formatTime(failedAt, locale, browserZone())} · {say('attempts')} {attempts}/
              {maxAttempts}
            </p>
            <p>{lastError?.split('\n')[0]}</p>
            {lastError?.includes('\n') && (
              <details>
                <summary>{say('showError')}</summary>
                <pre className="wb-code">{lastError}</pre>
              </details>
            )}
          </div>
          <button type="button" className="wb-button wb-button--primary" onClick={() => void retry(id)}>
            {say('retry')}
          </button>
        </li>
      ))}
    </ul>
  )
}

function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
