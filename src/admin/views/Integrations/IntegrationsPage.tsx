import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { wordsOf } from '../../words'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { PortList } from './PortList'
import { integrationWords } from './words'

/** `/admin/integrations`: who serves each port, for administrators. Read only: the settings are the process's environment. */
export function IntegrationsPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const principal = viewerOf(req, '/admin/integrations')
  if (principal.role !== 'admin') notFound()
  const { say } = wordsOf(req.i18n, integrationWords)
  return (
    <PanelView {...props} title={say('title')} explain={say('explain')}>
      <PortList />
    </PanelView>
  )
}
