'use client'
import { useTranslation } from '@payloadcms/ui'
import type { WaitingCheck } from '../../../queries/identity-checks/waiting-checks'
import { OpenDocument } from '../../components/documents/OpenDocument'
import { PaperPreview } from '../../components/onboarding/PaperPreview'
import { wordsOf } from '../../words'
import { identityWords } from './words'

/** The paper that was handed in, by a link of an hour; looking at it leaves a trace. */
export function Evidence({ document }: Pick<WaitingCheck, 'document'>) {
  const { say } = wordsOf(useTranslation().i18n, identityWords)
  if (!document) return <p className="wb-quiet wb-review__evidence">{say('noPaper')}</p>
  const { id, name, mimeType } = document
  return (
    <div className="wb-review__evidence">
      {mimeType.startsWith('image/') ? (
        <PaperPreview documentId={id} name={name} />
      ) : (
        <p className="wb-quiet">{say('pdf')}</p>
      )}
      <OpenDocument id={id} />
    </div>
  )
}
