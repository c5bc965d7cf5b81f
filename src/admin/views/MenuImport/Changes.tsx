'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { ChangeFilter, ChangesPage, ImportChange } from '../../../queries/menu-imports'
import { callApi } from '../../call-api'
import { wordsOf } from '../../words'
import { ChangeRow } from './ChangeRow'
import type { ToldImport } from './use-menu-import'
import { importWords } from './words'

/** What an import changes, page by page, all or of one sort. */
export function Changes({ menuImport }: { menuImport: ToldImport }) {
  const { language } = useTranslation().i18n
  const { say, locale } = wordsOf({ language }, importWords)
  const { id, status, counts, outcomes, currency } = menuImport
  const [show, setShow] = useState<ChangeFilter>()
  const [page, setPage] = useState(1)
  const [rows, setRows] = useState<readonly ImportChange[]>([])
  const [more, setMore] = useState(false)
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({})
  const unreachable = say('noAnswer')

  // Read anew when the import has moved on: outcomes stand in the rows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `status` is why, not what
  useEffect(() => {
    let left = false
    const url = `/api/menu-imports/${id}/changes?page=${page}${show ? `&show=${show}` : ''}`
    void callApi<ChangesPage>(url, { method: 'GET', locale, unreachable }).then((answer) => {
      if (left || !answer.ok) return
      setRows((before) => (page === 1 ? answer.body.docs : [...before, ...answer.body.docs]))
      setMore(answer.body.hasNextPage)
      setLabels(answer.body.labels)
    })
    return () => {
      left = true
    }
  }, [id, status, show, page, locale, unreachable])

  const sorts = (
    [
      ['new', counts.new],
      ['changed', counts.changed],
      ['off', counts.off],
      ['priceJump', counts.priceJumps],
      ['stale', outcomes.stale],
      ['kept', outcomes.kept],
    ] as const
  ).filter(([, count]) => count > 0)
  const choose = (sort: ChangeFilter | undefined) => {
    setShow(sort)
    setPage(1)
  }
  return (
    <div className="wb-import__changes">
      <h3>{say('changes')}</h3>
      <div className="wb-import__sorts">
        <SortButton label={say('all')} on={show === undefined} choose={() => choose(undefined)} />
        {sorts.map(([sort]) => (
          <SortButton key={sort} label={say(`show_${sort}`)} on={show === sort} choose={() => choose(sort)} />
        ))}
      </div>
      <ul>
        {rows.map((change) => (
          <ChangeRow key={change.seq} change={change} currency={currency} labels={labels} />
        ))}
      </ul>
      {more && (
        <button type="button" className="wb-button wb-button--plain" onClick={() => setPage(page + 1)}>
          {say('more')}
        </button>
      )}
    </div>
  )
}

function SortButton({ label, on, choose }: { label: string; on: boolean; choose(): void }) {
  return (
    <button type="button" className="wb-button wb-button--plain" aria-pressed={on} onClick={choose}>
      {label}
    </button>
  )
}
