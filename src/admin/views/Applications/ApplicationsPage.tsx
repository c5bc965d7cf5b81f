import { Gutter } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { wordsOf } from '../../words'
import { askedIn } from '../asked-in'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { Application } from './Application'
import { ApplicationList } from './ApplicationList'
import { applicationWords } from './words'

/** `/admin/applications`: who wants to sell here, for administrators; with `?id=` one of them, whole. */
export function ApplicationsPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const principal = viewerOf(req, '/admin/applications')
  if (principal.role !== 'admin') notFound()
  const { say } = wordsOf(req.i18n, applicationWords)
  const id = askedIn(props, 'id')
  if (id)
    return (
      <PanelView {...props} title={say('title')}>
        <Gutter className="wb-page">
          <Application id={id} />
        </Gutter>
      </PanelView>
    )
  return (
    <PanelView {...props} title={say('title')} explain={say('explain')}>
      <ApplicationList />
    </PanelView>
  )
}
