import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { wordsOf } from '../../words'
import { askedIn } from '../asked-in'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { MenuImport } from './MenuImport'
import { importWords } from './words'

/** `/admin/menu-import?restaurant=`: a menu from files and into files, for those who run the restaurant. */
export function MenuImportPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const { role } = viewerOf(req, '/admin/menu-import')
  if (role !== 'owner' && role !== 'staff' && role !== 'admin') notFound()
  const { say } = wordsOf(req.i18n, importWords)
  return (
    <PanelView {...props} title={say('title')} explain={say('explain')}>
      <MenuImport asked={askedIn(props, 'restaurant')} />
    </PanelView>
  )
}
