'use client'
import { useDocumentInfo, useFormFields, useFormModified, useTranslation } from '@payloadcms/ui'
import { wordsOf } from '../../words'
import { Action } from '../Action'
import { DryRun } from './DryRun'
import { PackChanges } from './PackChanges'
import { RevisePack } from './RevisePack'
import { ruleWords } from './words'

/** Above the rules of a version: whom they bind and since when, what is different in them, and what they would have stopped. */
export function RulePackHead() {
  const { say, locale } = wordsOf(useTranslation().i18n, ruleWords)
  const { id, lastUpdateTime } = useDocumentInfo()
  const modified = useFormModified()
  const shown = useFormFields(([fields]) => ({
    state: fields.state?.value,
    version: fields.version?.value,
    from: fields.effectiveFrom?.value,
  }))
  if (!id) return <p className="wb-quiet">{say('unsaved')}</p>
  const published = shown.state === 'published'
  const from = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <div className="wb-rules">
      <section className="wb-card wb-rules__head">
        <p className="wb-rules__state">
          <strong>{say('version', { version: String(shown.version ?? '') })}</strong>
          <span className={`wb-pill wb-pill--${published ? 'good' : 'waiting'}`}>
            {say(published ? 'published' : 'draft')}
          </span>
        </p>
        <p className="wb-quiet">
          {published && shown.from
            ? say('binds', { from: from.format(new Date(String(shown.from))) })
            : say('bindsNobody')}
        </p>
        {published ? (
          <RevisePack packId={String(id)} />
        ) : modified ? (
          <p className="wb-quiet" role="status">
            {say('saveFirst')}
          </p>
        ) : (
          <Action
            url={`/api/rule-packs/${id}/publish`}
            label={say('publish')}
            explain={say('publishExplain')}
            done={say('publishDone')}
            tone="primary"
            // The form is another one then: nothing in it can be changed.
            onSettled={() => window.location.reload()}
          />
        )}
      </section>
      <PackChanges packId={String(id)} published={published} saved={lastUpdateTime} />
      <DryRun packId={String(id)} />
    </div>
  )
}
