import { Gutter } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { wordsOf } from '../../words'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { CityControls } from './CityControls'
import { cityWords } from './words'

/** `/admin/city`: how busy the demo's city is and what goes wrong in it, for administrators of a demo; elsewhere there is no such page. */
export function CityPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const principal = viewerOf(req, '/admin/city')
  if (principal.role !== 'admin' || req.payload.config.custom.demo !== true) notFound()
  const { say } = wordsOf(req.i18n, cityWords)
  return (
    <PanelView {...props} title={say('title')}>
      <Gutter className="wb-page">
        <CityControls />
      </Gutter>
    </PanelView>
  )
}
