import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { principalOf } from '../../../http/principal'
import { wordsOf } from '../../words'
import { JobsTable } from './JobsTable'

/** `/admin/jobs`: background work that failed for good, for administrators. Payload guards no view of ours: this one guards itself. */
export function JobsPage({ initPageResult, params, searchParams, viewActions }: AdminViewServerProps) {
  const { req, permissions, locale, visibleEntities } = initPageResult
  const principal = principalOf(req.user)
  if (!principal) redirect('/admin/login?redirect=%2Fadmin%2Fjobs')
  if (principal.role !== 'admin') notFound()
  const { say } = wordsOf(req.i18n)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      viewActions={viewActions}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: say('failedJobs') }]} />
      <Gutter className="wb-page">
        <header className="wb-header">
          <div>
            <h1>{say('failedJobs')}</h1>
            <p className="wb-quiet">{say('failedJobsExplain')}</p>
          </div>
        </header>
        <JobsTable />
      </Gutter>
    </DefaultTemplate>
  )
}
