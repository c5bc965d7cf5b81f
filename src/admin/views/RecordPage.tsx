import { getTranslation } from '@payloadcms/translations'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { Facts } from '../components/Facts'
import { formatTime } from '../format-time'
import { wordsOf } from '../words'
import { readableFields, recordFacts } from './record-facts'

/** The page of any row that only commands write: every field with a value, as text. */
export async function RecordPage({ doc, initPageResult }: DocumentViewServerProps) {
  const { collectionConfig: config, req, visibleEntities } = initPageResult
  if (!config || !doc?.id) notFound()
  const { locale } = wordsOf(req.i18n)
  const tell = await recordFacts({ req, config, doc, visible: visibleEntities.collections })
  const plural = String(getTranslation(config.labels.plural, req.i18n))
  const { useAsTitle = 'id' } = config.admin
  const named = useAsTitle === 'id' ? undefined : doc[useAsTitle]
  const singular = String(getTranslation(config.labels.singular, req.i18n))
  const title = String(named ?? singular)
  const when = doc.createdAt ?? doc.at
  return (
    <Gutter className="wb-page">
      <SetStepNav nav={[{ label: plural, url: `/admin/collections/${config.slug}` }, { label: title }]} />
      <header className="wb-header">
        <div>
          <h1>{title}</h1>
          <p className="wb-quiet">
            {[title === singular ? '' : singular, formatTime(when, locale)].filter(Boolean).join(' · ')}
          </p>
        </div>
      </header>
      <section className="wb-card">
        <Facts facts={tell(readableFields(config))} />
      </section>
    </Gutter>
  )
}
