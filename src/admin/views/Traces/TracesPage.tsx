import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { houseDb } from '../../../http/house-db'
import { findTraces } from '../../../queries/track-and-trace/find-traces'
import { Card } from '../../components/Card'
import { LiveRefresh } from '../../live/LiveRefresh'
import { liveDoorOf } from '../../live/live-door'
import { wordsOf } from '../../words'
import { Figure } from '../Dashboard/parts/Figure'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { Differences } from './Differences'
import { LagChart } from './LagChart'
import { ReportList } from './ReportList'
import { traceWords } from './words'

/** `/admin/track-and-trace`: what states are told and what they said; owners find their own. */
export async function TracesPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const principal = viewerOf(req, '/admin/track-and-trace')
  const { role, restaurantIds } = principal
  const house = role === 'admin' || role === 'compliance'
  if (!house && role !== 'owner') notFound()
  const words = wordsOf(req.i18n, traceWords)
  const { say } = words
  // Reports are sent and answered in real time, whatever the demo's clock says.
  const traces = await findTraces(houseDb(), house ? null : restaurantIds, new Date())
  const { counts, reports, lag } = traces
  const door = liveDoorOf(role)
  return (
    <PanelView {...props} title={say('title')} explain={say('explain')}>
      <div className="wb-traces">
        {door && <LiveRefresh namespace={door} />}
        <ul className="wb-figures">
          <Figure
            label={say('rejected')}
            value={String(counts.rejected)}
            hint={say('rejectedHint')}
            href="#reports"
            {...(counts.rejected > 0 && { tone: 'bad' })}
          />
          <Figure label={say('waiting')} value={String(counts.waiting)} hint={say('waitingHint')} href="#reports" />
          <Figure
            label={say('confirmed')}
            value={String(counts.confirmed)}
            hint={say('confirmedHint')}
            href="#reports"
          />
        </ul>
        <div id="reports">
          <Card title={say('reports')}>
            {reports.length === 0 ? (
              <p className="wb-empty">{say('none')}</p>
            ) : (
              <ReportList reports={reports} words={words} corrects />
            )}
          </Card>
        </div>
        <LagChart hours={lag.map((hour) => ({ ...hour, hour: hour.hour.toISOString() }))} />
        <Differences traces={traces} words={words} solves={house} />
      </div>
    </PanelView>
  )
}
