import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { principalOf } from '../../../http/principal'
import { wordsOf } from '../../words'
import { DispatchView } from './DispatchView'
import { dispatchWords } from './words'

/** `/admin/dispatch`: the living board of a market, for administrators; support looks on. Payload guards no view of ours: this one guards itself. */
export async function DispatchPage({ initPageResult, params, searchParams, viewActions }: AdminViewServerProps) {
  const { req, permissions, locale, visibleEntities } = initPageResult
  const principal = principalOf(req.user)
  if (!principal) redirect('/admin/login?redirect=%2Fadmin%2Fdispatch')
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
  const asked = searchParams?.market
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
      <SetStepNav nav={[{ label: say('title') }]} />
      <Gutter className="wb-page wb-dispatch-page">
        <DispatchView
          markets={docs.map(({ slug, name }) => ({ slug, name }))}
          asked={typeof asked === 'string' ? asked : undefined}
          mayAssign={principal.role === 'admin'}
        />
      </Gutter>
    </DefaultTemplate>
  )
}
