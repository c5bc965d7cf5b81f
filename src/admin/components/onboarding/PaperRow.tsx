'use client'
import { useTranslation } from '@payloadcms/ui'
import type { HandedPaper } from '../../../queries/applications'
import { wordsOf } from '../../words'
import { Action } from '../Action'
import { OpenDocument } from '../documents/OpenDocument'
import { PaperPreview } from './PaperPreview'
import { goLiveWords } from './words'

interface Props {
  name: string
  handed: HandedPaper | undefined
  judge: boolean
  onSettled(): void
}

const TONES = { waiting: 'waiting', verified: 'good', refused: 'bad' } as const

/** One document: its picture where it is one, its state, and for those who check it, what they find. */
export function PaperRow({ name, handed, judge, onSettled }: Props) {
  const { say } = wordsOf(useTranslation().i18n, goLiveWords)
  if (!handed)
    return (
      <p>
        <strong>{name}</strong> <span className="wb-pill wb-pill--bad">{say('paper_missing')}</span>
      </p>
    )
  const { id, status, reason, expiresOn, documentId, mimeType } = handed
  return (
    <>
      <p>
        <strong>{name}</strong> <span className={`wb-pill wb-pill--${TONES[status]}`}>{say(`paper_${status}`)}</span>{' '}
        {expiresOn && <span className="wb-quiet">{say('until', { day: expiresOn })}</span>}
      </p>
      {reason && <p className="wb-problem">{reason}</p>}
      {mimeType.startsWith('image/') && <PaperPreview documentId={documentId} name={name} />}
      <div className="wb-actions">
        <OpenDocument id={documentId} />
        {judge && status !== 'verified' && (
          <Action
            url={`/api/papers/${id}/verify`}
            label={say('verify')}
            explain={say('verifyExplain', { name })}
            done={say('verified')}
            tone="primary"
            onSettled={onSettled}
          />
        )}
        {judge && status !== 'refused' && (
          <Action
            url={`/api/papers/${id}/refuse`}
            label={say('refusePaper')}
            explain={say('refusePaperExplain', { name })}
            done={say('paperRefused')}
            tone="danger"
            reason="required"
            onSettled={onSettled}
          />
        )}
      </div>
    </>
  )
}
