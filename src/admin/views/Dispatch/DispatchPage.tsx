import { Gutter } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { wordsOf } from '../../words'
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
  const { docs } = await req.payload.find({
    collection: 'markets',
    // Those that work first: one of them is what people come for.
    sort: ['-active', 'name'],
    limit: 200,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const asked = props.searchParams?.market
  return (
    <PanelView {...props} title={say('title')}>
      <Gutter className="wb-page wb-dispatch-page">
        <DispatchView
          markets={docs.map(({ slug, name }) => ({ slug, name }))}
          asked={typeof asked === 'string' ? asked : undefined}
          mayAssign={principal.role === 'admin'}
        />
      </Gutter>
    </PanelView>
  )
}
