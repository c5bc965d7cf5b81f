import { Gutter } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { wordsOf } from '../../words'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { ReconciliationView } from './ReconciliationView'
import { reconciliationWords } from './words'

/** `/admin/reconciliation`: providers’ books against ours, for those who keep them; administrators say what a difference is. */
export function ReconciliationPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const principal = viewerOf(req, '/admin/reconciliation')
  if (principal.role !== 'admin' && principal.role !== 'compliance') notFound()
  const { say } = wordsOf(req.i18n, reconciliationWords)
  return (
    <PanelView {...props} title={say('title')}>
      <Gutter className="wb-page">
        <header className="wb-header">
          <div>
            <h1>{say('title')}</h1>
            <p className="wb-quiet">{say('explain')}</p>
          </div>
        </header>
        <ReconciliationView mayDecide={principal.role === 'admin'} today={new Date().toISOString().slice(0, 10)} />
      </Gutter>
    </PanelView>
  )
}
