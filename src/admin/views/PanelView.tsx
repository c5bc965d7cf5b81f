import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { PageHead } from '../components/PageHead'

type Props = Pick<AdminViewServerProps, 'initPageResult' | 'params' | 'searchParams' | 'viewActions'> & {
  title: string
  /** What the page is for: it has its title as a head then; else it makes one of its own. */
  explain?: string
  children: ReactNode
}

/** A view of ours in the panel's own frame: navigation, header, and its title as the only step. */
export function PanelView({ initPageResult, params, searchParams, viewActions, title, explain, children }: Props) {
  const { req, permissions, locale, visibleEntities } = initPageResult
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
      <SetStepNav nav={[{ label: title }]} />
      {explain === undefined ? (
        children
      ) : (
        <Gutter className="wb-page">
          <PageHead title={title} quiet={explain} />
          {children}
        </Gutter>
      )}
    </DefaultTemplate>
  )
}
