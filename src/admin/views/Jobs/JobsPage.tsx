import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { wordsOf } from '../../words'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { JobsTable } from './JobsTable'

/** `/admin/jobs`: background work that failed for good, for administrators. */
export function JobsPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const principal = viewerOf(req, '/admin/jobs')
  if (principal.role !== 'admin') notFound()
  const { say } = wordsOf(req.i18n)
  return (
    <PanelView {...props} title={say('failedJobs')} explain={say('failedJobsExplain')}>
      <JobsTable />
    </PanelView>
  )
}
