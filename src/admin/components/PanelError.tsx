'use client'
import { useTranslation } from '@payloadcms/ui'
import { wordsOf } from '../words'
import { shellWords } from './shell/words'

interface Props {
  /** Under which the server's log has the whole story. */
  digest?: string
  retry(): void
}

/** In place of a page that failed: what happened, what to do, and what to tell whoever looks after the server. */
export function PanelError({ digest, retry }: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, shellWords)
  return (
    <main className="wb-error" role="alert">
      <h1>{say('pageFailed')}</h1>
      <p>{say('pageFailedExplain')}</p>
      <div className="wb-actions">
        <button type="button" className="wb-button wb-button--primary" onClick={retry}>
          {say('tryAgain')}
        </button>
        {/* A whole new page: what failed here may be the panel itself. */}
        <a className="wb-button wb-button--plain" href="/admin">
          {say('home')}
        </a>
      </div>
      {digest && <p className="wb-quiet">{say('reference', { digest })}</p>}
    </main>
  )
}
