import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { wordsOf } from '../../words'
import { askedIn } from '../asked-in'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { PrivacyView } from './PrivacyView'
import { privacyWords } from './words'

/** `/admin/privacy`: what is held of a person. Compliance acts, support sees it masked. An address may name the person: `?person=…`. */
export function PrivacyPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const { role } = viewerOf(req, '/admin/privacy')
  if (role !== 'admin' && role !== 'compliance' && role !== 'support') notFound()
  const { say } = wordsOf(req.i18n, privacyWords)
  return (
    <PanelView {...props} title={say('title')} explain={say('explain')}>
      <PrivacyView acts={role !== 'support'} asked={askedIn(props, 'person') ?? null} />
    </PanelView>
  )
}
