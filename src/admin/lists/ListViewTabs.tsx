'use client'
import { useListDrawerContext, useListQuery, useTranslation } from '@payloadcms/ui'
import type { ListQuery } from 'payload'
import type { MouseEvent } from 'react'
import { wordsOf } from '../words'
import { type Condition, listUrl, sameWhere, whereOf } from './list-url'
import { SaveView } from './SaveView'
import { useOwnViews } from './use-own-views'
import { listWords } from './words'

interface TabView {
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
  const { query, refineListData } = useListQuery()
  const { isInDrawer } = useListDrawerContext()
  const own = useOwnViews(collection)
  const searched = Boolean(query.search)
  const filtered = searched || Object.keys(query.where ?? {}).length > 0
  const all: TabView = { key: 'all', label: say('all'), conditions: [] }
  const ownShown = filtered ? own.shown : undefined
  const shown =
    searched || ownShown ? undefined : [all, ...views].find(({ conditions }) => sameWhere(query.where, conditions))
  // A drawer picks one row for a form: its list has no address that a tab could lead to.
  if (isInDrawer || (views.length === 0 && own.views.length === 0 && !filtered)) return null

  /** Payload's list keeps its filter through navigation to itself, so a press changes the filter; with Ctrl it is a link. */
  const choose = (wanted: ListQuery) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    // To an absent text the search field would answer with its own; an empty one empties it.
    void refineListData({ ...wanted, search: wanted.search ?? '', page: 1 })
  }

  return (
    <nav className="wb-views" aria-label={say('views')}>
      <ul>
        {[all, ...views].map((view) => (
          <li key={view.key}>
            <a
              href={listUrl(collection, view.conditions)}
              aria-current={view.key === shown?.key ? 'page' : undefined}
              onClick={choose({ where: whereOf(view.conditions) })}
            >
              {view.label}
            </a>
          </li>
        ))}
        {own.views.map((view) => (
          <li key={view.name}>
            <a
              href={`/admin/collections/${collection}?${view.search}`}
              aria-current={view === ownShown ? 'page' : undefined}
              onClick={choose({ where: undefined, ...view.query })}
            >
              {view.name}
            </a>
          </li>
        ))}
      </ul>
      {ownShown && (
        <button type="button" className="wb-link-button" onClick={() => void own.forget(ownShown)}>
          {say('forget')}
        </button>
      )}
      {filtered && !shown && !ownShown && <SaveView save={(name) => own.keep(name, query)} />}
    </nav>
  )
}
