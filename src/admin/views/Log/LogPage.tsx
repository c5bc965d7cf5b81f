import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { wordsOf } from '../../words'
import { askedIn } from '../asked-in'
import { marketChoices } from '../market-choices'
import { PanelView } from '../PanelView'
import { viewerOf } from '../viewer-of'
import { LogView } from './LogView'
import { WISHES, type Wish } from './told'
import { logWords } from './words'

/** `/admin/log`: the compliance log to read, verify and export, for inspectors. An address may name what is looked for: `?subjectId=…`. */
export async function LogPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const { role } = viewerOf(req, '/admin/log')
  if (role !== 'admin' && role !== 'compliance') notFound()
  const { say } = wordsOf(req.i18n, logWords)
  const asked = Object.fromEntries(WISHES.map((name) => [name, askedIn(props, name) ?? ''])) as unknown as Wish
  return (
    <PanelView {...props} title={say('title')} explain={say('explain')}>
      <LogView asked={asked} markets={await marketChoices(req, ['name'])} />
    </PanelView>
  )
}
