import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { wordsOf } from '../../words'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { ReviewQueue } from './ReviewQueue'
import { identityWords } from './words'

/** `/admin/identity-review`: who waits for compliance to look at a paper. Nobody else finds it. */
export function IdentityReviewPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  if (viewerOf(req, '/admin/identity-review').role !== 'compliance') notFound()
  const { say } = wordsOf(req.i18n, identityWords)
  return (
    <PanelView {...props} title={say('title')} explain={say('explain')}>
      <ReviewQueue />
    </PanelView>
  )
}
