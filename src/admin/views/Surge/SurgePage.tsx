import { Gutter } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { wordsOf } from '../../words'
import { askedIn } from '../asked-in'
import { marketChoices } from '../market-choices'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { SurgeView } from './SurgeView'
import { surgeWords } from './words'

const READERS = ['admin', 'support', 'compliance']

/** `/admin/surge`: where deliveries of a market cost more now, and why, for administrators; support and compliance look on. */
export async function SurgePage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const principal = viewerOf(req, '/admin/surge')
  if (!READERS.includes(principal.role)) notFound()
  // Those where something is to be seen first.
  const markets = await marketChoices(req, ['-surge.enabled', '-active', 'name'])
  return (
    <PanelView {...props} title={wordsOf(req.i18n, surgeWords).say('title')}>
      <Gutter className="wb-page">
        <SurgeView markets={markets} asked={askedIn(props, 'market')} />
      </Gutter>
    </PanelView>
  )
}
