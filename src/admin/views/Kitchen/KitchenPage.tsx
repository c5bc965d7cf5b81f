import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { wordsOf } from '../../words'
import { askedIn } from '../asked-in'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { KitchenDisplay } from './KitchenDisplay'
import { kitchenWords } from './words'

/** `/admin/kitchen`: the orders of one restaurant between placing and hand-over, for those who cook them. */
export function KitchenPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const { role } = viewerOf(req, '/admin/kitchen')
  if (role !== 'owner' && role !== 'staff' && role !== 'admin') notFound()
  const { say } = wordsOf(req.i18n, kitchenWords)
  return (
    <PanelView {...props} title={say('title')}>
      <KitchenDisplay role={role} asked={askedIn(props, 'restaurant')} />
    </PanelView>
  )
}
