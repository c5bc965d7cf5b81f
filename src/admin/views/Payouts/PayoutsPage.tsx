import { Gutter, Link } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { wordsOf } from '../../words'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { OwnPayouts } from './OwnPayouts'
import { PayoutRuns } from './PayoutRuns'
import { payoutsWords } from './words'

/** `/admin/payouts`: to the house what waits and how the runs go; to an owner what can be paid, and the way to ask for it. */
export function PayoutsPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const { role } = viewerOf(req, '/admin/payouts')
  if (role !== 'admin' && role !== 'compliance' && role !== 'owner') notFound()
  const { say } = wordsOf(req.i18n, payoutsWords)
  return (
    <PanelView {...props} title={say('title')}>
      <Gutter className="wb-page">
        <header className="wb-header">
          <div>
            <h1>{say('title')}</h1>
            <p className="wb-quiet">{say(role === 'owner' ? 'explainOwner' : 'explainHouse')}</p>
          </div>
          <Link href="/admin/collections/payouts">{say('all')}</Link>
        </header>
        {role === 'owner' ? <OwnPayouts /> : <PayoutRuns sends={role === 'admin'} />}
      </Gutter>
    </PanelView>
  )
}
