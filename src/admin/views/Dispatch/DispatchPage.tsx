import { Gutter } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { wordsOf } from '../../words'
import { askedIn } from '../asked-in'
import { marketChoices } from '../market-choices'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { DispatchView } from './DispatchView'
import { dispatchWords } from './words'

/** `/admin/dispatch`: the living board of a market, for administrators; support looks on. */
export async function DispatchPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const principal = viewerOf(req, '/admin/dispatch')
  if (principal.role !== 'admin' && principal.role !== 'support') notFound()
  const { say } = wordsOf(req.i18n, dispatchWords)
  // Those that work first: one of them is what people come for.
  const markets = await marketChoices(req, ['-active', 'name'])
  return (
    <PanelView {...props} title={say('title')}>
      <Gutter className="wb-page wb-dispatch-page">
        <DispatchView markets={markets} asked={askedIn(props, 'market')} mayAssign={principal.role === 'admin'} />
      </Gutter>
    </PanelView>
  )
}
