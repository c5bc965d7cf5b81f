import type { ServerProps } from 'payload'
import { principalOf } from '../../http/principal'
import { virtualNow } from '../../http/virtual-now'
import { wordsOf } from '../words'
import { ListEmpty } from './ListEmpty'
import { ListViewTabs } from './ListViewTabs'
import { listViewsOf } from './list-views'
import { PhoneLabels } from './PhoneLabels'

interface Props extends ServerProps {
  collectionSlug: string
  data?: { docs: unknown[] }
  hasCreatePermission?: boolean
  newDocumentURL?: string
}

/** Between the filters of a list and its rows: the views of this role as tabs, and words where there are no rows. */
export function ListTop({
  collectionSlug,
  data,
  user,
  i18n,
  searchParams,
  hasCreatePermission,
  newDocumentURL,
}: Props) {
  const role = principalOf(user)?.role
  if (!role) return null
  const { label } = wordsOf(i18n)
  const now = virtualNow().toISOString()
  const views = listViewsOf(role, collectionSlug).map(({ key, label: text, conditions }) => ({
    key,
    label: label(text),
    conditions: conditions(now),
  }))
  const filtered = Object.entries(searchParams ?? {}).some(
    ([key, value]) => key.startsWith('where') || (key === 'search' && value !== ''),
  )
  return (
    <>
      <PhoneLabels collection={collectionSlug} />
      <ListViewTabs collection={collectionSlug} views={views} />
      {data?.docs.length === 0 && (
        <ListEmpty
          collection={collectionSlug}
          role={role}
          filtered={filtered}
          createUrl={hasCreatePermission ? newDocumentURL : undefined}
          i18n={i18n}
        />
      )}
    </>
  )
}
