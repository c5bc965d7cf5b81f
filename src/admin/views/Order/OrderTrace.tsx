import type { TracedReport } from '../../../queries/track-and-trace/find-traces'
import { Card } from '../../components/Card'
import { ReportList } from '../Traces/ReportList'
import type { TraceWords } from '../Traces/words'

interface Props {
  reports: readonly TracedReport[]
  words: TraceWords
  /** Whether the viewer puts right what was rejected. */
  corrects: boolean
  /** Whether the viewer may read the manifest. */
  reads: boolean
}

/** What the state is told of an order, and its manifest as soon as it is confirmed; nothing of an order that nobody traces. */
export function OrderTrace({ reports, words, corrects, reads }: Props) {
  if (reports.length === 0) return null
  const opening = reports.find(({ kind, status }) => kind === 'delivery' && status === 'confirmed')
  return (
    <Card title={words.say('title')}>
      {opening && reads && (
        <p>
          <a className="wb-button wb-button--plain" href={`/api/orders/${opening.orderId}/manifest`}>
            {words.say('download')}
          </a>
        </p>
      )}
      <ReportList reports={reports} words={words} corrects={corrects} ofOrder />
    </Card>
  )
}
