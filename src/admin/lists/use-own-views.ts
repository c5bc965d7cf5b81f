'use client'
import { usePreferences } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import type { ListQuery } from 'payload'
import { useEffect, useState } from 'react'

/** A list as this person keeps it: filter, columns, order, under a name of their own. */
export interface OwnView {
  name: string
  /** The list's address after the question mark, without the page. */
  search: string
  query: Pick<ListQuery, 'where' | 'search' | 'sort' | 'columns'>
}

const MOST = 12

/** The views that this person has kept of a collection's list, and the one that is on show. They are Payload preferences: nobody else sees them. */
export function useOwnViews(collection: string) {
  const key = `wb-views-${collection}`
  const { getPreference, setPreference } = usePreferences()
  const [views, setViews] = useState<readonly OwnView[]>([])
  const here = useSearchParams()

  useEffect(() => {
    void getPreference<OwnView[]>(key).then((kept) => setViews(Array.isArray(kept) ? kept : []))
  }, [getPreference, key])

  async function store(next: readonly OwnView[]): Promise<void> {
    setViews(next)
    await setPreference(key, next)
  }

  return {
    views,
    shown: views.find((view) => filterOf(new URLSearchParams(view.search)) === filterOf(here)),
    /** The list as it is now; a view of the same name gives way. */
    async keep(name: string, { where, search: text, sort, columns }: ListQuery): Promise<void> {
      const pairs = [...here].filter(([param]) => param !== 'page' && param !== 'locale')
      const view = {
        name,
        search: new URLSearchParams(pairs).toString(),
        query: { where, search: text, sort, columns },
      }
      await store([...views.filter((each) => each.name !== name), view].slice(-MOST))
    },
    forget: (view: OwnView) => store(views.filter((each) => each !== view)),
  }
}

/** Columns and order may change while it is still the same view. */
function filterOf(search: URLSearchParams): string {
  return [...search]
    .filter(([param, value]) => (param.startsWith('where') || param === 'search') && value !== '')
    .map((pair) => pair.join('='))
    .sort()
    .join('&')
}
