'use client'
import { Link, useListDrawerContext, useListQuery, useTranslation } from '@payloadcms/ui'
import { wordsOf } from '../words'
import { type Condition, listUrl, sameWhere } from './list-url'
import { SaveView } from './SaveView'
import { useOwnViews } from './use-own-views'
import { listWords } from './words'

export interface TabView {
  key: string
  label: string
  conditions: readonly Condition[]
}

interface Props {
  collection: string
  views: readonly TabView[]
}

/** The list's views side by side: everything, those of the role, and those that this person has kept. */
export function ListViewTabs({ collection, views }: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, listWords)
  const { query } = useListQuery()
  const { isInDrawer } = useListDrawerContext()
  const own = useOwnViews(collection)
  const searched = Boolean(query.search)
  const filtered = searched || Object.keys(query.where ?? {}).length > 0
  const all: TabView = { key: 'all', label: say('all'), conditions: [] }
  const shown = searched ? undefined : [all, ...views].find(({ conditions }) => sameWhere(query.where, conditions))
  const ownShown = filtered ? own.shown : undefined
  // A drawer picks one row for a form: its list has no address that a tab could lead to.
  if (isInDrawer || (views.length === 0 && own.views.length === 0 && !filtered)) return null
  return (
    <nav className="wb-views" aria-label={say('views')}>
      <ul>
        {[all, ...views].map(({ key, label, conditions }) => (
          <li key={key}>
            <Link
              href={listUrl(collection, conditions)}
              prefetch={false}
              aria-current={shown?.key === key && !ownShown ? 'page' : undefined}
            >
              {label}
            </Link>
          </li>
        ))}
        {own.views.map((view) => (
          <li key={view.name}>
            <Link
              href={`/admin/collections/${collection}?${view.search}`}
              prefetch={false}
              aria-current={view === ownShown ? 'page' : undefined}
            >
              {view.name}
            </Link>
          </li>
        ))}
      </ul>
      {ownShown && (
        <button type="button" className="wb-link-button" onClick={() => void own.forget(ownShown)}>
          {say('forget')}
        </button>
      )}
      {filtered && !shown && !ownShown && <SaveView save={own.keep} />}
    </nav>
  )
}
