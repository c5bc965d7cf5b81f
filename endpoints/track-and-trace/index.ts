import type { Endpoint } from 'payload'
import { CorrectReport, correctReport } from '../../src/commands/track-and-trace/correct-report'
import { RequestComparison, requestComparison } from '../../src/commands/track-and-trace/request-comparison'
import { SolveDifference, solveDifference } from '../../src/commands/track-and-trace/solve-difference'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { CorrectedReport, RequestedComparison, SolvedDifference } from './answers'

export const trackAndTraceEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/track-and-trace/compare',
    summary: 'Compare what a state has of restaurants with what it was told',
    answer: RequestedComparison,
    access: only('owner', 'compliance', 'admin'),
    body: RequestComparison,
    example: {},
    status: 202,
    handle: ({ call, body }) => requestComparison(call, body),
  }),
]

/** Of the collection `trace-reports`. */
export const traceReportEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/:id/correct',
    summary:
      'Say what was put right, and have a rejected report sent again, or a confirmed manifest amended with other packages',
    answer: CorrectedReport,
    access: only('owner', 'compliance', 'admin'),
    params: IdParam,
    body: CorrectReport,
    example: { note: 'The tag was recalled; its pieces come from another package', hold: ['1A4060300000000000000101'] },
    handle: ({ call, params, body }) => correctReport(call, { reportId: params.id, ...body }),
  }),
]

/** Of the collection `trace-differences`. */
export const traceDifferenceEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/:id/solve',
    summary: 'Say what a difference was and what was done about it',
    answer: SolvedDifference,
    access: only('compliance', 'admin'),
    params: IdParam,
    body: SolveDifference,
    example: { note: 'Sold at the counter; entered there by hand' },
    handle: ({ call, params, body }) => solveDifference(call, { differenceId: params.id, ...body }),
  }),
]
