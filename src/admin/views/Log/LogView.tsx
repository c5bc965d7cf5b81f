'use client'
import { useTranslation } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { NotYet } from '../../components/NotYet'
import { useAsked } from '../../components/use-asked'
import { wordsOf } from '../../words'
import { AskLog } from './AskLog'
import { Exports } from './Exports'
import { LogEntry } from './LogEntry'
import { filterOf, type ToldPage, type Wish } from './told'
import { logWords } from './words'

interface Props {
  asked: Wish
  markets: { id: string; name: string }[]
}

/** More than so many were not counted. */
const COUNTED = 10_000

/** Filters, the entries that match, a page at a time, and what was taken out of the log. */
export function LogView({ asked, markets }: Props) {
  const { i18n } = useTranslation()
  const words = wordsOf(i18n, logWords)
  const { say, locale } = words
  const [wish, setWish] = useState(asked)
  const [page, setPage] = useState(1)
  const query = new URLSearchParams({ ...filterOf(wish), page: String(page), limit: '25' })
  const { found, problem } = useAsked<ToldPage>(`/api/compliance/log?${query}`)
  const [narrowed, setNarrowed] = useState(0)
  const entries = useRef<HTMLElement>(null)
  const show = (next: Wish) => {
    setWish(next)
    setPage(1)
  }
  /** From an entry: the form is drawn anew with it, and whoever pressed there goes on at the list. */
  const narrow = (more: Partial<Wish>) => {
    show({ ...wish, ...more })
    setNarrowed(narrowed + 1)
    entries.current?.focus()
  }
  const [first] = found?.docs ?? []
  const called = {
    subject: first?.subjectId === wish.subjectId ? first.subjectName : null,
    actor: first?.actorId === wish.actorId ? first.actorName : null,
  }
  const count = new Intl.NumberFormat(locale).format(found?.total ?? 0)
  return (
    <div className="wb-log">
      <AskLog key={narrowed} wish={wish} markets={markets} called={called} onShow={show} words={words} />
      <section ref={entries} tabIndex={-1} aria-label={say('entries')}>
        <p role="status" className="wb-quiet">
          {found && (found.total > COUNTED ? say('countMore') : say('count', { count }))}
        </p>
        {(problem || !found) && <NotYet problem={problem} rows={6} label={wordsOf(i18n).say('loading')} />}
        {found?.docs.length === 0 && <p className="wb-card wb-empty">{say('none')}</p>}
        {found && found.docs.length > 0 && (
          <ul className="wb-log__entries">
            {found.docs.map((line) => (
              <LogEntry key={line.id} line={line} markets={markets} onNarrow={narrow} words={words} />
            ))}
          </ul>
        )}
        {found && found.total > found.limit && (
          <nav className="wb-log__pages" aria-label={say('entries')}>
            <button
              type="button"
              className="wb-button wb-button--plain"
              disabled={page === 1}
              onClick={() => setPage(page - 1)}
            >
              {say('newer')}
            </button>
            <span>{say('page', { page })}</span>
            <button
              type="button"
              className="wb-button wb-button--plain"
              disabled={page * found.limit >= found.total}
              onClick={() => setPage(page + 1)}
            >
              {say('older')}
            </button>
          </nav>
        )}
      </section>
      <Exports filters={filterOf(wish)} markets={markets} words={words} />
    </div>
  )
}
