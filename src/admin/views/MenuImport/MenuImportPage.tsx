import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { principalOf } from '../../../http/principal'
import { wordsOf } from '../../words'
import { MenuImport } from './MenuImport'
import { importWords } from './words'

/** `/admin/menu-import?restaurant=`: a menu from files and into files, for those who run the restaurant. */
export function MenuImportPage({ initPageResult, params, searchParams, viewActions }: AdminViewServerProps) {
  const { req, permissions, locale, visibleEntities } = initPageResult
  const principal = principalOf(req.user)
  if (!principal) redirect('/admin/login?redirect=%2Fadmin%2Fmenu-import')
  const { role } = principal
  if (role !== 'owner' && role !== 'staff' && role !== 'admin') notFound()
  const { say } = wordsOf(req.i18n, importWords)
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
      <Gutter className="wb-page">
        <header className="wb-header">
          <div>
            <h1>{say('title')}</h1>
            <p className="wb-quiet">{say('explain')}</p>
          </div>
        </header>
        <MenuImport asked={typeof asked === 'string' ? asked : undefined} />
      </Gutter>
    </DefaultTemplate>
  )
}
