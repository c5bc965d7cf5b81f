import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { wordsOf } from '../../words'
import { marketChoices } from '../market-choices'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { Holds } from './Holds'
import { RetentionRules } from './RetentionRules'
import { retentionWords } from './words'

/** `/admin/retention`: how long the compliance log is kept, and legal holds, for compliance and administrators. */
export async function RetentionPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const { role } = viewerOf(req, '/admin/retention')
  if (role !== 'admin' && role !== 'compliance') notFound()
  const { say } = wordsOf(req.i18n, retentionWords)
  return (
    <PanelView {...props} title={say('title')} explain={say('explain')}>
      <div className="wb-privacy">
        <RetentionRules />
        <Holds markets={await marketChoices(req, ['name'])} />
      </div>
    </PanelView>
  )
}
