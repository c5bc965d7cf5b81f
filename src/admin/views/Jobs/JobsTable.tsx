'use client'
import { toast, useTranslation } from '@payloadcms/ui'
import { callApi } from '../../call-api'
import { NotYet } from '../../components/NotYet'
import { useAsked } from '../../components/use-asked'
import { browserZone, formatTime } from '../../format-time'
import { wordsOf } from '../../words'

interface DeadJob {
  id: string
  task: string
  attempts: number
  maxAttempts: number
  lastError: string | null
  failedAt: string
}

/** The dead jobs, each with its error and a second chance. */
export function JobsTable() {
  const { say, locale } = wordsOf(useTranslation().i18n)
  const { found, problem, again } = useAsked<{ docs: DeadJob[] }>('/api/jobs/dead')

  async function retry(id: string): Promise<void> {
    const answer = await callApi(`/api/jobs/${id}/retry`, { locale, unreachable: say('unreachable') })
    if (answer.ok) toast.success(say('retried'))
    else toast.error(answer.message)
    await again()
  }

  if (problem || !found) return <NotYet problem={problem} rows={4} label={say('loading')} />
  if (found.docs.length === 0) return <p className="wb-card wb-empty">{say('noFailedJobs')}</p>
  return (
    <ul className="wb-jobs">
      {found.docs.map(({ id, task, attempts, maxAttempts, lastError, failedAt }) => (
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
