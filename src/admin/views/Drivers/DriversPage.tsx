import { Gutter } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { wordsOf } from '../../words'
import { askedIn } from '../asked-in'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { DriverList } from './DriverList'
import { DriverReview } from './DriverReview'
import { driverWords } from './words'

/** `/admin/driver-reviews`: who drives and who wants to, for those who check drivers; with `?id=` one of them, whole. */
export function DriversPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const principal = viewerOf(req, '/admin/driver-reviews')
  if (principal.role !== 'admin' && principal.role !== 'compliance') notFound()
  const { say } = wordsOf(req.i18n, driverWords)
  const id = askedIn(props, 'id')
  if (id)
    return (
      <PanelView {...props} title={say('title')}>
        <Gutter className="wb-page">
          <DriverReview id={id} />
        </Gutter>
      </PanelView>
    )
  return (
    <PanelView {...props} title={say('title')} explain={say('explain')}>
      <DriverList />
    </PanelView>
  )
}
