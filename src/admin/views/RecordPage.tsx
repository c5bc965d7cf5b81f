import { getTranslation } from '@payloadcms/translations'
import { notFound } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { Facts } from '../components/Facts'
import { PageHead } from '../components/PageHead'
import { formatTime } from '../format-time'
import { wordsOf } from '../words'
import { RecordView } from './RecordView'
import { readableFields, recordFacts } from './record-facts'

/** The page of any row that only commands write: every field with a value, as text. */
export async function RecordPage({ doc, initPageResult }: DocumentViewServerProps) {
  const { collectionConfig: config, req, visibleEntities } = initPageResult
  if (!config || !doc?.id) notFound()
  const { locale } = wordsOf(req.i18n)
  const tell = await recordFacts({ req, config, doc, visible: visibleEntities.collections })
  const { useAsTitle = 'id' } = config.admin
  const named = useAsTitle === 'id' ? undefined : doc[useAsTitle]
  const singular = String(getTranslation(config.labels.singular, req.i18n))
  const title = String(named ?? singular)
  const when = doc.createdAt ?? doc.at
  return (
    <RecordView req={req} config={config} step={title}>
      <PageHead title={title} quiet={[title === singular ? '' : singular, formatTime(when, locale)]} />
      <section className="wb-card">
        <Facts facts={tell(readableFields(config))} />
      </section>
    </RecordView>
  )
}
