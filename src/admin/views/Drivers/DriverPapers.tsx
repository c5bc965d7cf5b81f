'use client'
import { useTranslation } from '@payloadcms/ui'
import { DRIVER_PAPER_LABELS } from '../../../../collections/drivers/labels'
import { Action } from '../../components/Action'
import { OpenDocument } from '../../components/documents/OpenDocument'
import { PaperPreview } from '../../components/onboarding/PaperPreview'
import { wordsOf } from '../../words'
import type { ToldDriver } from './told-driver'
import { driverWords } from './words'

const TONES = { waiting: 'waiting', verified: 'good', refused: 'bad' } as const

/** What a driver has handed in, and what is found of it. */
export function DriverPapers({ papers, onSettled }: Pick<ToldDriver, 'papers'> & { onSettled(): void }) {
  const { say, label } = wordsOf(useTranslation().i18n, driverWords)
  if (papers.length === 0) return <p className="wb-empty">{say('noPapers')}</p>
  return (
    <div className="wb-papers">
      <ul>
        {papers.map(({ id, kind, status, expiresOn, tail, reason, documentId, mimeType }) => {
          const name = label(DRIVER_PAPER_LABELS[kind])
          return (
            <li key={id} data-kind={kind} data-status={status}>
              <p>
                <strong>{name}</strong>{' '}
                <span className={`wb-pill wb-pill--${TONES[status]}`}>{say(`paper_${status}`)}</span>{' '}
                <span className="wb-quiet">
                  {[say('until', { day: expiresOn }), tail && `… ${tail}`].filter(Boolean).join(' · ')}
                </span>
              </p>
              {reason && <p className="wb-problem">{reason}</p>}
              {mimeType.startsWith('image/') && <PaperPreview documentId={documentId} name={name} />}
              <div className="wb-actions">
                <OpenDocument id={documentId} />
                {status === 'waiting' && (
                  <>
                    <Action
                      url={`/api/driver-papers/${id}/verify`}
                      label={say('verify')}
                      explain={say('verifyExplain', { name, day: expiresOn })}
                      done={say('verified')}
                      tone="primary"
                      onSettled={onSettled}
                    />
                    <Action
                      url={`/api/driver-papers/${id}/refuse`}
                      label={say('refuse')}
                      explain={say('refuseExplain', { name })}
                      done={say('refused')}
                      tone="danger"
                      reason="required"
                      onSettled={onSettled}
                    />
                  </>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
