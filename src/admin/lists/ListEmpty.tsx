import type { I18nClient } from '@payloadcms/translations'
import { Link } from '@payloadcms/ui'
import type { UserRole } from '../../domain/identity/roles'
import { wordsOf } from '../words'
import { emptyListOf } from './empty-lists'
import { listWords } from './words'

interface Props {
  collection: string
  role: UserRole
  /** The list may have rows that its filters hide. */
  filtered: boolean
  createUrl?: string
  i18n: Pick<I18nClient, 'language'>
}

/** In place of rows: why there are none, and what to do about it. */
export function ListEmpty({ collection, role, filtered, createUrl, i18n }: Props) {
  const { say, label } = wordsOf(i18n, listWords)
  const { title, explain } = emptyListOf(collection, role)
  return (
    <div className="wb-list-empty">
      <h2>{filtered ? say('nothingMatches') : label(title)}</h2>
      <p>{filtered ? say('nothingMatchesExplain') : label(explain)}</p>
      {filtered && (
        <Link className="wb-button wb-button--plain" href={`/admin/collections/${collection}`} prefetch={false}>
          {say('clear')}
        </Link>
      )}
      {!filtered && createUrl && (
        <Link className="wb-button wb-button--primary" href={createUrl} prefetch={false}>
          {say('create')}
        </Link>
      )}
    </div>
  )
}
