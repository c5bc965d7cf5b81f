import { REPORT_KIND_LABELS } from '../../../../collections/trace-reports/labels'
import type { TracedReport } from '../../../queries/track-and-trace/find-traces'
import { StatusPill } from '../../components/StatusPill'
import { formatTime } from '../../format-time'
import { answered } from './answered'
import { CorrectReport } from './CorrectReport'
import type { TraceWords } from './words'

interface Props {
  reports: readonly TracedReport[]
  words: TraceWords
  /** Whether the viewer puts right what was rejected. */
  corrects: boolean
  /** On the page of an order nobody needs to be told which. */
  ofOrder?: true
}

/** Reports, each with where it stands, what the state said of it, and what a person can do about it. */
export function ReportList({ reports, words, corrects, ofOrder }: Props) {
  const { say, label, locale } = words
  return (
    <ul className="wb-traces__reports">
      {reports.map((report) => {
        const { id, orderId, order, restaurant, timeZone, kind, status, number, note, calls, labels, waits } = report
        const answer = answered(report, words)
        return (
          <li key={id} data-kind={kind}>
            <div>
              <strong>{label(REPORT_KIND_LABELS[kind])}</strong>{' '}
              <StatusPill kind="report" status={status} locale={locale} />
              <p className="wb-quiet">
                {!ofOrder && (
                  <>
                    <a href={`/admin/collections/orders/${orderId}`}>{say('order', { number: order })}</a> ·{' '}
                    {restaurant} ·{' '}
                  </>
                )}
                {formatTime(String(report.createdAt.toISOString()), locale, timeZone)}
                {calls > 1 && ` · ${say('tried', { count: calls })}`}
                {number && ` · ${say('manifest', { number })}`}
              </p>
              {answer && <p>{answer}</p>}
              {note && <p className="wb-quiet">{say('afterNote', { note })}</p>}
            </div>
            {corrects && (status === 'rejected' || waits) && (
              <CorrectReport
                reportId={id}
                labels={kind === 'delivery' || kind === 'amendment' ? labels : []}
                confirmed={waits}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
