import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { principalOf } from '../../../http/principal'
import { wordsOf } from '../../words'
import { CityControls } from './CityControls'
import { cityWords } from './words'

/** `/admin/city`: how busy the demo's city is and what goes wrong in it, for administrators of a demo; elsewhere there is no such page. */
export function CityPage({ initPageResult, params, searchParams, viewActions }: AdminViewServerProps) {
  const { req, permissions, locale, visibleEntities } = initPageResult
  const principal = principalOf(req.user)
  if (!principal) redirect('/admin/login?redirect=%2Fadmin%2Fcity')
  if (principal.role !== 'admin' || req.payload.config.custom.demo !== true) notFound()
  const { say } = wordsOf(req.i18n, cityWords)
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
      <Gutter className="wb-page">
        <CityControls />
      </Gutter>
    </DefaultTemplate>
  )
}
