import { DefaultTemplate } from '@payloadcms/next/templates'
import { SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { principalOf } from '../../../http/principal'
import { wordsOf } from '../../words'
import { KitchenDisplay } from './KitchenDisplay'
import { kitchenWords } from './words'

/** `/admin/kitchen`: the orders of one restaurant between placing and hand-over, for those who cook them. */
export function KitchenPage({ initPageResult, params, searchParams, viewActions }: AdminViewServerProps) {
  const { req, permissions, locale, visibleEntities } = initPageResult
  const principal = principalOf(req.user)
  if (!principal) redirect('/admin/login?redirect=%2Fadmin%2Fkitchen')
  const { role } = principal
  if (role !== 'owner' && role !== 'staff' && role !== 'admin') notFound()
  const { say } = wordsOf(req.i18n, kitchenWords)
  const asked = searchParams?.restaurant
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
      <KitchenDisplay role={role} asked={typeof asked === 'string' ? asked : undefined} />
    </DefaultTemplate>
  )
}
