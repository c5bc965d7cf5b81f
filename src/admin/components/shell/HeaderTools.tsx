import type { ServerProps } from 'payload'
import { principalOf } from '../../../http/principal'
import { virtualNow } from '../../../http/virtual-now'
import { listUrl } from '../../lists/list-url'
import { listViewsOf } from '../../lists/list-views'
import { wordsOf } from '../../words'
import { BellButton } from '../bell/BellButton'
import { pagesOf } from '../nav/pages-of'
import { DisplayMenu } from './DisplayMenu'
import { MendMarkup } from './MendMarkup'
import { PaletteOpener } from './PaletteOpener'
import type { PaletteItem } from './palette-items'
import { shellWords } from './words'

/** The header's right: search, bell, language and appearance. */
export function HeaderTools(props: ServerProps) {
  const role = principalOf(props.user)?.role
  if (!role) return null
  const { say, label } = wordsOf(props.i18n, shellWords)
  const { top, groups } = pagesOf(props)
  const pages = [...top, ...groups.flatMap(({ items }) => items)].map(
    ({ href, label: text, icon = 'page' }): PaletteItem => ({ key: href, href, label: text, icon }),
  )
  const now = virtualNow().toISOString()
  const views = listViewsOf(role).map(
    ({ key, collection, label: text, conditions }): PaletteItem => ({
      key: `${collection}/${key}`,
      label: label(text),
      about: pages.find(({ href }) => href === `/admin/collections/${collection}`)?.label,
      icon: 'bookmark',
      href: listUrl(collection, conditions(now)),
    }),
  )
  const kitchen = role === 'owner' || role === 'staff'
  return (
    <div className="wb-tools">
      <PaletteOpener
        sections={[
          { label: say('goTo'), items: pages },
          { label: say('views'), items: views },
        ]}
        hint={say(kitchen ? 'nothingFoundKitchen' : 'nothingFoundHint')}
      />
      <BellButton role={role} />
      <DisplayMenu />
      <MendMarkup />
    </div>
  )
}
