import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { wordsOf } from '../../words'
import { askedIn } from '../asked-in'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { Staff } from './Staff'
import { staffWords } from './words'

/** `/admin/staff?restaurant=`: who works for a restaurant, for those who run it. */
export function StaffPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const { role } = viewerOf(req, '/admin/staff')
  if (role !== 'owner' && role !== 'admin') notFound()
  const { say } = wordsOf(req.i18n, staffWords)
  return (
    <PanelView {...props} title={say('title')} explain={say('explain')}>
      <Staff asked={askedIn(props, 'restaurant')} />
    </PanelView>
  )
}
